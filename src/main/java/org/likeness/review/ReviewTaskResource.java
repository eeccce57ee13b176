package org.likeness.review;

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

/** The queue of a reviewer. */
@Path("/api/v1/review-tasks")
@RolesAllowed(Role.REVIEWER_NAME)
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewTaskResource {
  private final TaskDesk desk;
  private final Actors actors;

  ReviewTaskResource(TaskDesk desk, Actors actors) {
    this.desk = desk;
    this.actors = actors;
  }

  /** What the caller may take. */
  @GET
  @Operation(summary = "List review tasks", operationId = "listReviewTasks")
  @APIResponse(responseCode = "200", description = "What you may take, oldest first")
  @APIResponse(responseCode = "403", description = "Training is not in date")
  public RestResponse<TaskList> list() {
    return RestResponse.ResponseBuilder.ok(new TaskList(desk.list(actors.current())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
