package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Who works on the awaited part of a review. */
@Path("/api/v1/searches/{id}/reviews/claim")
@RolesAllowed(Role.REVIEWER_NAME)
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewClaimResource {
  private final TaskDesk desk;
  private final Claims claims;
  private final Actors actors;

  ReviewClaimResource(TaskDesk desk, Claims claims, Actors actors) {
    this.desk = desk;
    this.claims = claims;
    this.actors = actors;
  }

  /** Claims the awaited part, or renews the claim. */
  @PUT
  @Operation(
      summary = "Claim a review task",
      operationId = "claimReviewTask",
      description =
          "Others neither see nor take it until it is decided, handed back, or the time is over."
              + " Reading the task claims it too.")
  @APIResponse(responseCode = "200", description = "Yours until then; repeat it to go on")
  @APIResponse(
      responseCode = "403",
      description = "Training not in date, or a part in this search was taken before")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "409", description = "No decision is awaited, or another works on it")
  public RestResponse<ReviewClaim> claim(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(desk.claim(id, actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Gives it up, so that another can take it at once. */
  @DELETE
  @Operation(summary = "Hand a review task back", operationId = "handReviewTaskBack")
  @APIResponse(responseCode = "204", description = "It is not yours, or no longer")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "409", description = "It is another reviewer's")
  public void handBack(@PathParam("id") UUID id) {
    claims.handBack(id, actors.current());
  }
}
