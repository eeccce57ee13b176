package org.likeness.search;

import org.jboss.resteasy.reactive.RestResponse;

import jakarta.ws.rs.core.HttpHeaders;

/** Answers with a picture that must not be kept anywhere on the way. */
public final class JpegAnswer {

  private JpegAnswer() {}

  /** The picture. */
  public static RestResponse<byte[]> of(byte[] jpeg) {
    return RestResponse.ResponseBuilder.ok(jpeg)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
