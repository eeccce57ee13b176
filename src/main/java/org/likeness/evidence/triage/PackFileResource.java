package org.likeness.evidence.triage;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Actors;
import org.likeness.access.Role;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.FileKind;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.JpegAnswer;
import org.likeness.search.SearchImages;

import java.io.InputStream;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

/** The files of packs, as they were sent, for investigators of the force alone. */
@Path("/api/v1/evidence-triage/{id}/files/{fileId}")
@RolesAllowed(Role.INVESTIGATOR_NAME)
@Tag(name = "Triage")
public class PackFileResource {
  /** A browser that plays a video asks for all that follows, and mostly wants little of it. */
  private static final long MOST_OF_A_RANGE = 16L << 20;

  private final PackReading reading;
  private final MediaStore media;
  private final SearchImages images;
  private final Actors actors;

  PackFileResource(PackReading reading, MediaStore media, SearchImages images, Actors actors) {
    this.reading = reading;
    this.media = media;
    this.images = images;
    this.actors = actors;
  }

  /** The file, or a range of it. */
  @GET
  @Path("/content")
  @Produces("application/octet-stream")
  @Operation(
      summary = "A file of an evidence pack as it was sent",
      operationId = "getTriageFile",
      description =
          "Takes a Range, so that videos can be played; a long one is answered in part, one that the"
              + " file does not have with 416.")
  @APIResponse(
      responseCode = "200",
      description = "The whole, verified against its hash",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "A part")
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such file")
  @APIResponse(responseCode = "410", description = "The file has been erased")
  public RestResponse<InputStream> content(
      @PathParam("id") UUID id,
      @PathParam("fileId") UUID fileId,
      @HeaderParam("Range") @Nullable String wanted) {
    Actor actor = actors.current();
    PackReading.Found found = reading.file(id, fileId, actor);
    EvidenceFile file = found.file();
    MediaObject object =
        media
            .open(file.sha256())
            .orElseThrow(() -> Problem.of(ProblemType.GONE, "The file has been erased"));
    reading.consulted("evidence.file-read", found, actor);
    return ByteRange.of(wanted, object.size())
        .map(range -> part(file, object, range))
        .orElseGet(
            () ->
                headers(RestResponse.Status.OK, file, object.size())
                    .entity(object.whole())
                    .build());
  }

  private static RestResponse<InputStream> part(
      EvidenceFile file, MediaObject object, ByteRange asked) {
    if (!asked.isWithin(object.size())) {
      return RestResponse.ResponseBuilder.<InputStream>create(
              RestResponse.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + object.size())
          .build();
    }
    ByteRange range = asked.atMost(MOST_OF_A_RANGE);
    return headers(RestResponse.Status.PARTIAL_CONTENT, file, range.length())
        .header("Content-Range", range.header(object.size()))
        .entity(object.range(range.from(), range.length()))
        .build();
  }

  /** What retailers send is shown by no browser as a page of ours. */
  private static RestResponse.ResponseBuilder<InputStream> headers(
      RestResponse.Status status, EvidenceFile file, long length) {
    String place = file.kind() == FileKind.CCTV ? "inline" : "attachment";
    return RestResponse.ResponseBuilder.<InputStream>create(status)
        .header(HttpHeaders.CONTENT_TYPE, file.format().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, length)
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "%s; filename=\"%s.%s\"".formatted(place, file.id(), file.format().wireName()));
  }

  /** A still to look at. */
  @GET
  @Path("/picture")
  @Produces("image/jpeg")
  @Operation(summary = "A still of an evidence pack", operationId = "getTriageStill")
  @APIResponse(
      responseCode = "200",
      description = JpegAnswer.DESCRIPTION,
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such still")
  @APIResponse(responseCode = "422", description = "The still cannot be used")
  public RestResponse<byte[]> picture(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    Actor actor = actors.current();
    PackReading.Found found = reading.file(id, fileId, actor);
    if (found.file().kind() != FileKind.STILL) {
      throw Problem.of(ProblemType.NOT_FOUND, "That file is no still");
    }
    byte[] still =
        media
            .get(found.file().sha256())
            .orElseThrow(() -> Problem.of(ProblemType.GONE, "The still has been erased"));
    reading.consulted("evidence.still-read", found, actor);
    return JpegAnswer.of(images.shown(still));
  }
}
