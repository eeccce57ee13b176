package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** How often reviewers err, by tests whose answer is known (R5). */
@Path("/api/v1/reviewer-results")
@Tag(name = "Supervision")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewerResultResource {
  private static final String CSV = "text/csv";

  private final ResultBook results;
  private final Actors actors;

  ReviewerResultResource(ResultBook results, Actors actors) {
    this.results = results;
    this.actors = actors;
  }

  /** Of the reviewers of the supervisor's force. */
  @GET
  @RolesAllowed(Role.SUPERVISOR_NAME)
  @Operation(
      summary = "Read error rates of reviewers",
      operationId = "listReviewerResults",
      description = "With exact (Clopper-Pearson) 95 % confidence intervals, in all and by month.")
  @APIResponse(responseCode = "200", description = "One for each who has decided for the force")
  public RestResponse<ReviewerResultList> read() {
    return answer(results.read(actors.current()));
  }

  /** The same as a file. */
  @GET
  @Path("/file")
  @RolesAllowed(Role.SUPERVISOR_NAME)
  @Produces(CSV)
  @Operation(summary = "Save error rates of reviewers", operationId = "getReviewerResultFile")
  @APIResponse(
      responseCode = "200",
      description = "CSV",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public RestResponse<String> file() {
    return RestResponse.ResponseBuilder.ok(ResultFile.write(results.read(actors.current())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reviewer-results.csv\"")
        .build();
  }

  /** Lets a reviewer know their own results until now. */
  @POST
  @Path("/{reviewerId}/releases")
  @RolesAllowed(Role.SUPERVISOR_NAME)
  @Operation(summary = "Release results to their reviewer", operationId = "releaseReviewerResults")
  @APIResponse(
      responseCode = "201",
      description = "What the reviewer may know now",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReviewerResults.class)))
  @APIResponse(responseCode = "404", description = "No such reviewer has decided for your force")
  public RestResponse<ReviewerResults> release(@PathParam("reviewerId") String reviewerId) {
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, results.release(reviewerId, actors.current()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The caller's own, as far as they are released. */
  @GET
  @Path("/mine")
  @RolesAllowed(Role.REVIEWER_NAME)
  @Operation(summary = "Read your own error rates", operationId = "getOwnResults")
  @APIResponse(responseCode = "200", description = "What a supervisor has released")
  public RestResponse<OwnResults> own() {
    return answer(results.own(actors.current()));
  }

  private static <T> RestResponse<T> answer(T entity) {
    return RestResponse.ResponseBuilder.ok(entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
