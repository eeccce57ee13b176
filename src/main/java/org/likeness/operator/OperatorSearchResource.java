package org.likeness.operator;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.JpegAnswer;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Searches of officers with one photo and no case. */
@Path("/api/v1/operator-searches")
@RolesAllowed(Role.OPERATOR_NAME)
@Tag(name = "Operator searches")
public class OperatorSearchResource {
  private final OperatorSearches searches;
  private final OperatorConfig config;
  private final Actors actors;

  OperatorSearchResource(OperatorSearches searches, OperatorConfig config, Actors actors) {
    this.searches = searches;
    this.config = config;
    this.actors = actors;
  }

  /** Searches the gallery for the person of a photo that is not kept. */
  @POST
  @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Search with one photo, under a lawful power",
      operationId = "makeOperatorSearch",
      description =
          "The photo is the body: parts of a form would be written to disk. Photo, template and"
              + " list are gone with the answer; an audit event and counts remain.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "200", description = "The list; an empty one is an answer")
  @APIResponse(responseCode = "413", description = "The photo is too large")
  @APIResponse(responseCode = "422", description = "Power, photo or face are wrong")
  @APIResponse(responseCode = "503", description = "Models or gallery index are not ready")
  public OperatorAnswer make(
      InputStream photo,
      @Parameter(description = "Code of the lawful power") @QueryParam("power")
          @Nullable String power,
      @Parameter(description = "Which face, from 0, if the photo shows several") @QueryParam("face")
          @Nullable Integer face) {
    return searches.make(bytes(photo), power, face, actors.current());
  }

  /** A picture of somebody listed, for a few minutes. */
  @GET
  @Path("/{id}/images/{imageId}/content")
  @Produces("image/jpeg")
  @Operation(summary = "The picture of a candidate", operationId = "getOperatorCandidateImage")
  @APIResponse(
      responseCode = "200",
      description = JpegAnswer.DESCRIPTION,
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "Not in an answer of yours, or its time is over")
  @APIResponse(responseCode = "410", description = "The image has been erased from the gallery")
  public RestResponse<byte[]> picture(
      @PathParam("id") UUID id,
      @PathParam("imageId") UUID imageId,
      @QueryParam("until") @DefaultValue("0") long until,
      @QueryParam("seal") @DefaultValue("") String seal) {
    return JpegAnswer.of(searches.picture(id, imageId, until, seal, actors.current()));
  }

  private byte[] bytes(InputStream photo) {
    try {
      byte[] bytes = photo.readNBytes(config.maxBytes() + 1);
      if (bytes.length > config.maxBytes()) {
        throw Problem.of(
                ProblemType.PAYLOAD_TOO_LARGE,
                "A photo may have at most " + config.maxBytes() + " bytes")
            .with("limitBytes", config.maxBytes());
      }
      return bytes;
    } catch (IOException e) {
      throw Problem.of(ProblemType.MALFORMED_REQUEST, "The photo did not arrive whole").causedBy(e);
    }
  }
}
