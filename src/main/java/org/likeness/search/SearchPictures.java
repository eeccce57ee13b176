package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** The pictures of a search: its stills, and the images of its candidates alone. */
@Path("/api/v1/searches")
@RolesAllowed({Role.INVESTIGATOR_NAME, Role.FORCE_SYSTEM_NAME})
@Tag(name = "Searches")
@Produces("image/jpeg")
public class SearchPictures {
  private static final String UNEDITED = "unedited";

  private final SearchReading reading;
  private final SearchImages images;
  private final Actors actors;

  SearchPictures(SearchReading reading, SearchImages images, Actors actors) {
    this.reading = reading;
    this.images = images;
    this.actors = actors;
  }

  /** A still of the probe. */
  @GET
  @Path("/{id}/stills/{index}/content")
  @Operation(summary = "The picture of a still", operationId = "getSearchStill")
  @APIResponse(
      responseCode = "200",
      description =
          "The derivative, or with version=unedited the upload. " + JpegAnswer.DESCRIPTION,
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such search of your force")
  @APIResponse(responseCode = "410", description = "The stills were purged: the day and the rule")
  public RestResponse<byte[]> still(
      @PathParam("id") UUID id,
      @PathParam("index") int index,
      @QueryParam("version") @DefaultValue("searched") String version) {
    Actor actor = actors.current();
    FrozenSearch search = reading.ownWithStills(id, actor);
    ProbeStill still =
        search.stills().stream()
            .filter(s -> s.facts().index() == index)
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such still"));
    reading.consulted("search.still-read", search, actor);
    return JpegAnswer.of(
        version.equals(UNEDITED) ? images.unedited(still) : images.searched(still));
  }

  /** An image of a candidate. */
  @GET
  @Path("/{id}/candidates/{candidateId}/images/{imageId}/content")
  @Operation(summary = "The picture of a candidate", operationId = "getCandidateImage")
  @APIResponse(
      responseCode = "200",
      description = JpegAnswer.DESCRIPTION,
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such candidate in a search of your force")
  @APIResponse(responseCode = "410", description = "The image has been erased from the gallery")
  public RestResponse<byte[]> candidate(
      @PathParam("id") UUID id,
      @PathParam("candidateId") UUID candidateId,
      @PathParam("imageId") UUID imageId) {
    Actor actor = actors.current();
    FrozenSearch search = reading.own(id, actor);
    FrozenImage image =
        search
            .candidate(candidateId)
            .flatMap(c -> c.images().stream().filter(i -> i.imageId().equals(imageId)).findFirst())
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such image of this search"));
    reading.consulted("search.candidate-image-read", search, actor);
    return JpegAnswer.of(images.candidate(image));
  }
}
