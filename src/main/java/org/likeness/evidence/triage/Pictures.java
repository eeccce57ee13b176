package org.likeness.evidence.triage;

import org.jboss.resteasy.reactive.RestResponse;

import jakarta.ws.rs.core.HttpHeaders;

/** Answers with pictures that must not be kept anywhere on the way. */
final class Pictures {
  private Pictures() {}

  static RestResponse.ResponseBuilder<byte[]> of(byte[] picture) {
    return RestResponse.ResponseBuilder.ok(picture)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff");
  }
}
