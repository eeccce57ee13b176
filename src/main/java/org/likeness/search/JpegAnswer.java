package org.likeness.search;

import org.jboss.resteasy.reactive.RestResponse;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * Answers with a picture that must not be kept anywhere on the way. Its own size is told beside it:
 * places in a picture are in its own pixels, and a large one is sent smaller.
 */
public final class JpegAnswer {
  /** What clients are told of such an answer. */
  public static final String DESCRIPTION =
      "JPEG without metadata, no side longer than 2400 pixels; Picture-Width and Picture-Height say"
          + " how large the picture itself is";

  private JpegAnswer() {}

  /** The picture. */
  public static RestResponse<byte[]> of(ShownPicture picture) {
    return RestResponse.ResponseBuilder.ok(picture.jpeg())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Picture-Width", picture.width())
        .header("Picture-Height", picture.height())
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
