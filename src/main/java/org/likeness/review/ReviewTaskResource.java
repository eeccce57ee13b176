package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.Priority;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
  @Operation(
      summary = "List review tasks",
      operationId = "listReviewTasks",
      description = "What is overdue first, then by priority and due time.")
  @APIResponse(responseCode = "200", description = "What you may take")
  @APIResponse(
      responseCode = "403",
      description = "Training is not in date, or another force's tasks")
  @APIResponse(responseCode = "422", description = "No such priority or force")
  public RestResponse<TaskList> list(
      @Parameter(description = "routine, urgent or threat-to-life; all without it")
          @QueryParam("priority")
          @Nullable String priority,
      @Parameter(description = "Your own force; there are no others' tasks for you")
          @QueryParam("force")
          @Nullable String force) {
    Actor actor = actors.current();
    if (force != null && !force.equals(actor.force().value())) {
      throw Problem.of(ProblemType.FORBIDDEN, "You review for your own force alone");
    }
    Complaints complaints = new Complaints();
    if (priority != null) {
      complaints.code("priority", priority, Priority.wireNames(), "a priority");
    }
    complaints.raise();
    Priority alone = priority == null ? null : Priority.of(priority);
    return RestResponse.ResponseBuilder.ok(new TaskList(desk.list(alone, actor)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
