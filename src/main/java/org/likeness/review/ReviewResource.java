package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The two-person review of a search. */
@Path("/api/v1/searches")
@Tag(name = "Reviews")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {
  private final TaskDesk desk;
  private final TaskMaker tasks;
  private final Deciding deciding;
  private final ReviewReading reading;
  private final Actors actors;

  ReviewResource(
      TaskDesk desk, TaskMaker tasks, Deciding deciding, ReviewReading reading, Actors actors) {
    this.desk = desk;
    this.tasks = tasks;
    this.deciding = deciding;
    this.reading = reading;
    this.actors = actors;
  }

  /** The material for whoever takes the awaited part. */
  @GET
  @Path("/{id}/reviews/task")
  @RolesAllowed(Role.REVIEWER_NAME)
  @Operation(
      summary = "Take a review task",
      operationId = "getReviewTask",
      description =
          "First review: ranked, with scores. Verification and arbitration: shuffled, without"
              + " score, rank and earlier decisions. The ETag goes with the decision.")
  @APIResponse(
      responseCode = "200",
      description = "The material",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReviewTask.class)))
  @APIResponse(
      responseCode = "403",
      description = "Training not in date, or a part in this search was taken before")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "409", description = "No decision is awaited")
  public RestResponse<ReviewTask> task(@PathParam("id") UUID id) {
    Actor actor = actors.current();
    TaskDesk.Granted granted = desk.grant(id, actor, "review.task-read");
    ReviewTask task = tasks.task(granted.search(), granted.stage(), actor);
    return RestResponse.ResponseBuilder.ok(task)
        .header(HttpHeaders.ETAG, granted.tag())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Decides. */
  @POST
  @Path("/{id}/reviews")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.REVIEWER_NAME)
  @Operation(summary = "Decide", operationId = "createReview")
  @APIResponse(
      responseCode = "201",
      description = "The decision is kept",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReviewAnswer.class)))
  @APIResponse(
      responseCode = "403",
      description = "Training not in date, or a part in this search was taken before")
  @APIResponse(responseCode = "409", description = "No decision is awaited")
  @APIResponse(responseCode = "412", description = "Somebody decided since the task was read")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is stored")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<ReviewAnswer> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DecisionRequest request) {
    if (request == null) {
      throw Problem.field("outcome", "is missing: send a decision");
    }
    Actor actor = actors.current();
    Reviews.Current next = deciding.decide(id, ifMatch, request, actor);
    return RestResponse.ResponseBuilder.<ReviewAnswer>created(
            URI.create("/api/v1/searches/" + id + "/reviews"))
        .entity(ReviewAnswer.of(next, actor))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** How far the review is. */
  @GET
  @Path("/{id}/reviews")
  @RolesAllowed({
    Role.INVESTIGATOR_NAME,
    Role.FORCE_SYSTEM_NAME,
    Role.REVIEWER_NAME,
    Role.AUDITOR_NAME
  })
  @Operation(
      summary = "Read the review",
      operationId = "getReviews",
      description = "All decisions once complete; before that the caller's own alone.")
  @APIResponse(responseCode = "200", description = "State and decisions")
  @APIResponse(responseCode = "404", description = "No such search of your force")
  public RestResponse<ReviewAnswer> reviews(@PathParam("id") UUID id) {
    return RestResponse.ResponseBuilder.ok(reading.read(id, actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
