package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What waits and what went wrong, for the supervisors of a force. */
@Path("/api/v1/supervision")
@RolesAllowed(Role.SUPERVISOR_NAME)
@Tag(name = "Supervision")
@Produces(MediaType.APPLICATION_JSON)
public class SupervisionResource {
  private final Supervision supervision;
  private final Actors actors;

  SupervisionResource(Supervision supervision, Actors actors) {
    this.supervision = supervision;
    this.actors = actors;
  }

  /** Reviews that wait. */
  @GET
  @Path("/reviews")
  @Operation(summary = "List open reviews of your force", operationId = "listOpenReviews")
  @APIResponse(responseCode = "200", description = "In the order of the reviewers' queue")
  public RestResponse<OpenReviews> reviews() {
    return answer(supervision.open(actors.current()));
  }

  /** Searches that led to the wrong person. */
  @GET
  @Path("/wrong-leads")
  @Operation(summary = "List wrong leads of your force", operationId = "listWrongLeads")
  @APIResponse(responseCode = "200", description = "The latest first; corrected ones are left out")
  public RestResponse<WrongLeads> wrongLeads() {
    return answer(supervision.wrongLeads(actors.current()));
  }

  private static <T> RestResponse<T> answer(T entity) {
    return RestResponse.ResponseBuilder.ok(entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
