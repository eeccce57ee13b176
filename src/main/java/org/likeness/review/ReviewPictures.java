package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.FrozenImage;
import org.likeness.search.JpegAnswer;
import org.likeness.search.ProbeStill;
import org.likeness.search.SearchImages;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The pictures of a review task. Their addresses tell neither the image nor its rank. */
@Path("/api/v1/searches")
@RolesAllowed(Role.REVIEWER_NAME)
@Tag(name = "Reviews")
@Produces("image/jpeg")
public class ReviewPictures {
  private final TaskDesk desk;
  private final SearchImages images;
  private final Actors actors;

  ReviewPictures(TaskDesk desk, SearchImages images, Actors actors) {
    this.desk = desk;
    this.images = images;
    this.actors = actors;
  }

  /** A still of the unknown person. */
  @GET
  @Path("/{id}/reviews/task/stills/{index}/content")
  @Operation(summary = "The picture of a still", operationId = "getReviewStill")
  @APIResponse(
      responseCode = "200",
      description = JpegAnswer.DESCRIPTION,
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "403", description = "You may not take this task")
  public RestResponse<byte[]> still(@PathParam("id") UUID id, @PathParam("index") int index) {
    TaskDesk.Granted granted = desk.grant(id, actors.current(), "review.still-read");
    ProbeStill still =
        granted.search().stills().stream()
            .filter(s -> s.facts().index() == index)
            .findFirst()
            .orElseThrow(ReviewPictures::notFound);
    return JpegAnswer.of(images.searched(still));
  }

  /** An image of a candidate, by its number in the task. */
  @GET
  @Path("/{id}/reviews/task/candidates/{candidateId}/images/{index}/content")
  @Operation(summary = "The picture of a candidate", operationId = "getReviewCandidateImage")
  @APIResponse(
      responseCode = "200",
      description = JpegAnswer.DESCRIPTION,
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "403", description = "You may not take this task")
  @APIResponse(responseCode = "410", description = "The image has been erased from the gallery")
  public RestResponse<byte[]> candidate(
      @PathParam("id") UUID id,
      @PathParam("candidateId") UUID candidateId,
      @PathParam("index") int index) {
    TaskDesk.Granted granted = desk.grant(id, actors.current(), "review.candidate-image-read");
    List<FrozenImage> pictures =
        granted
            .search()
            .candidate(candidateId)
            .map(c -> TaskMaker.images(c, granted.stage()))
            .orElseThrow(ReviewPictures::notFound);
    if (index < 0 || index >= pictures.size()) {
      throw notFound();
    }
    return JpegAnswer.of(images.candidate(pictures.get(index)));
  }

  private static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "No such picture in this task");
  }
}
