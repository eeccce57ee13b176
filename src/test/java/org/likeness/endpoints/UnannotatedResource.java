package org.likeness.endpoints;

import org.eclipse.microprofile.openapi.annotations.Operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What somebody may write who forgets to say who may call it. */
@Path("/api/v1/fixtures/unannotated")
public class UnannotatedResource {

  @GET
  @Operation(hidden = true)
  public String secret() {
    return "must never be read";
  }
}
