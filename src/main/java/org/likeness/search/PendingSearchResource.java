package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

/** How far searches are that were sent with {@code Prefer: respond-async}. */
@Path("/api/v1/pending-searches")
@Tag(name = "Searches")
public class PendingSearchResource {
  private static final int ASK_AGAIN = 1;

  private final PendingSearches pending;
  private final Actors actors;

  PendingSearchResource(PendingSearches pending, Actors actors) {
    this.pending = pending;
    this.actors = actors;
  }

  /** One of the caller's own. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME})
  @Operation(
      summary = "How far a search is that is made later",
      operationId = "getPendingSearch",
      description = "Retry-After says when to ask again; without it the search is made or refused.")
  @APIResponse(responseCode = "200", description = "Its state, and the search once it is made")
  @APIResponse(responseCode = "404", description = "You sent no such request, or it was long ago")
  public RestResponse<PendingSearch> get(@PathParam("id") UUID id) {
    PendingSearch found = pending.own(id, actors.current());
    RestResponse.ResponseBuilder<PendingSearch> answer =
        RestResponse.ResponseBuilder.ok(found).header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (found.state() == PendingSearch.State.WAITING) {
      answer.header(HttpHeaders.RETRY_AFTER, ASK_AGAIN);
    }
    return answer.build();
  }
}
