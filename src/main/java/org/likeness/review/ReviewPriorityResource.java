package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.NeedsScope;
import org.likeness.access.Role;
import org.likeness.access.Scope;
import org.likeness.problem.Problem;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** How soon a review is needed. */
@Path("/api/v1/searches/{id}/priority")
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME, Role.SUPERVISOR_NAME})
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewPriorityResource {
  private final Prioritising prioritising;
  private final Actors actors;

  ReviewPriorityResource(Prioritising prioritising, Actors actors) {
    this.prioritising = prioritising;
    this.actors = actors;
  }

  /** Gives the review another priority. */
  @PUT
  @NeedsScope(Scope.SEARCH)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change the priority of a review",
      operationId = "setReviewPriority",
      description = "The due time counts from now. Reviewers see priority and due time alone.")
  @APIResponse(responseCode = "200", description = "The review with its new due time")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "409", description = "No decision is awaited")
  @APIResponse(responseCode = "422", description = "Priority or reason is missing")
  public RestResponse<ReviewAnswer> change(
      @PathParam("id") UUID id, @Nullable PriorityChange change) {
    if (change == null) {
      throw Problem.field("priority", "is missing: how soon the review is needed");
    }
    return RestResponse.ResponseBuilder.ok(prioritising.change(id, change, actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
