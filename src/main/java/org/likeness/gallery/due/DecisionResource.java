package org.likeness.gallery.due;

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

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Decisions about images whose review is due. */
@Path("/api/v1/gallery/review-decisions")
@RolesAllowed(Role.GALLERY_MANAGER_NAME)
@Tag(name = "Retention")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
  private final Decisions decisions;
  private final DecidedRecords records;
  private final DecisionWork work;
  private final Actors actors;

  DecisionResource(Decisions decisions, DecidedRecords records, DecisionWork work, Actors actors) {
    this.decisions = decisions;
    this.records = records;
    this.work = work;
    this.actors = actors;
  }

  /** Counts what a decision would be about. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Count what a decision about due reviews would do",
      operationId = "previewReviewDecision")
  @APIResponse(
      responseCode = "200",
      description = "The counts; nothing is decided",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DueTally.class)))
  @APIResponse(responseCode = "422", description = "Fields are wrong")
  public RestResponse<DueTally> preview(@Nullable DecisionRequest request) {
    return answer(RestResponse.Status.OK, decisions.preview(given(request), actors.current()));
  }

  /** Decides. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decide about images whose review is due",
      operationId = "createReviewDecision",
      description =
          "About one, some, or all that a filter means. The first hundred are dealt with at once,"
              + " the others in the background; an interrupted decision is taken up again.")
  @APIResponse(
      responseCode = "201",
      description = "It is decided",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Decided.class)))
  @APIResponse(
      responseCode = "409",
      description = "It would be about another number of images by now; nothing is decided")
  @APIResponse(responseCode = "422", description = "Fields are wrong; nothing is decided")
  public RestResponse<Decided> decide(@Nullable DecisionRequest request) {
    Actor actor = actors.current();
    UUID id = decisions.make(given(request), actor).id();
    if (work.step(id)) {
      work.step(id);
    }
    return answer(RestResponse.Status.CREATED, records.find(id, actor.force()).orElseThrow());
  }

  /** Decisions, the latest first. */
  @GET
  @Operation(
      summary = "List decisions about due reviews of your force",
      operationId = "listReviewDecisions")
  @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next")
  public RestResponse<DecidedPage> list(
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
    return answer(RestResponse.Status.OK, records.page(cursor, limit, actors.current()));
  }

  /** A decision and how far it is. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a decision about due reviews", operationId = "getReviewDecision")
  @APIResponse(responseCode = "200", description = "The decision")
  @APIResponse(responseCode = "404", description = "No such decision of your force")
  public RestResponse<Decided> get(@PathParam("id") UUID id) {
    return answer(RestResponse.Status.OK, records.read(id, actors.current()));
  }

  /** The images that it is about. */
  @GET
  @Path("/{id}/images")
  @Operation(
      summary = "List the images of a decision with their results",
      operationId = "listReviewDecisionImages")
  @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next")
  @APIResponse(responseCode = "404", description = "No such decision of your force")
  public RestResponse<DecidedImages> images(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable UUID cursor,
      @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
    return answer(RestResponse.Status.OK, records.images(id, cursor, limit, actors.current()));
  }

  private static DecisionRequest given(@Nullable DecisionRequest request) {
    if (request == null) {
      throw Problem.field("decision", "is missing: retain or delete");
    }
    return request;
  }

  private static <T> RestResponse<T> answer(RestResponse.Status status, T entity) {
    return RestResponse.ResponseBuilder.create(status, entity)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
