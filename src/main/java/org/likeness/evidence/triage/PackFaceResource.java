package org.likeness.evidence.triage;

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
import org.likeness.evidence.FileKind;
import org.likeness.evidence.video.FaceScan;
import org.likeness.evidence.video.FaceScans;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * The faces in a video of a pack, when an investigator asks for them: nobody is looked for, these
 * are the frames in which people can be seen best.
 */
@Path("/api/v1/evidence-triage/{id}/files/{fileId}/faces")
@RolesAllowed(Role.INVESTIGATOR_NAME)
@Tag(name = "Triage")
@Produces(MediaType.APPLICATION_JSON)
public class PackFaceResource {
  private final PackReading reading;
  private final FaceScans scans;
  private final Actors actors;

  PackFaceResource(PackReading reading, FaceScans scans, Actors actors) {
    this.reading = reading;
    this.scans = scans;
    this.actors = actors;
  }

  /** Asks for the faces. */
  @POST
  @Operation(
      summary = "Find the faces in a video",
      operationId = "findTriageFaces",
      description =
          "In the background, once for each video; progress is told under the topic video-faces.")
  @APIResponse(
      responseCode = "202",
      description = "It is being done, or was done before",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FaceScan.class)))
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such video")
  @APIResponse(responseCode = "409", description = "The police have done with this pack")
  public RestResponse<FaceScan> find(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    Actor actor = actors.current();
    PackReading.Found found = video(id, fileId, actor);
    PackReading.requireOpen(found.pack());
    return answer(RestResponse.Status.ACCEPTED, scans.ask(found.pack(), found.file(), actor));
  }

  /** How far that is. */
  @GET
  @Operation(summary = "The faces in a video", operationId = "getTriageFaces")
  @APIResponse(responseCode = "200", description = "People, most often seen first")
  @APIResponse(responseCode = "404", description = "No such video, or nobody has asked")
  public RestResponse<FaceScan> get(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    Actor actor = actors.current();
    PackReading.Found found = video(id, fileId, actor);
    FaceScan scan = scans.of(found.file()).orElseThrow(PackFaceResource::notFound);
    reading.consulted("evidence.faces-read", found, actor);
    return answer(RestResponse.Status.OK, scan);
  }

  private static RestResponse<FaceScan> answer(RestResponse.Status status, FaceScan scan) {
    return RestResponse.ResponseBuilder.<FaceScan>create(status)
        .entity(scan)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** One face. */
  @GET
  @Path("/{person}/views/{place}/content")
  @Produces("image/jpeg")
  @Operation(summary = "The picture of a face in a video", operationId = "getTriageFace")
  @APIResponse(
      responseCode = "200",
      description = "JPEG of the face with a margin",
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such face")
  public RestResponse<byte[]> face(
      @PathParam("id") UUID id,
      @PathParam("fileId") UUID fileId,
      @PathParam("person") int person,
      @PathParam("place") int place) {
    Actor actor = actors.current();
    PackReading.Found found = video(id, fileId, actor);
    byte[] crop = scans.crop(found.file(), person, place).orElseThrow(PackFaceResource::notFound);
    reading.consulted("evidence.face-read", found, actor);
    return Pictures.of(crop).build();
  }

  private PackReading.Found video(UUID id, UUID fileId, Actor actor) {
    PackReading.Found found = reading.file(id, fileId, actor);
    if (found.file().kind() != FileKind.CCTV) {
      throw Problem.of(ProblemType.NOT_FOUND, "That file is no video");
    }
    return found;
  }

  private static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "There are no such faces");
  }
}
