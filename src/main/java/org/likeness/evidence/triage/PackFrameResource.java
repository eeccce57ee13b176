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
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.video.Frames;
import org.likeness.evidence.video.Shot;
import org.likeness.evidence.video.TakenFrame;
import org.likeness.evidence.video.Videos;
import org.likeness.problem.Problem;
import org.likeness.search.Analysis;

import java.net.URI;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Frames that are taken out of the videos of packs, and what makes a search of a still. */
@Path("/api/v1/evidence-triage/{id}")
@RolesAllowed(Role.INVESTIGATOR_NAME)
@Tag(name = "Triage")
@Produces(MediaType.APPLICATION_JSON)
public class PackFrameResource {
  private final PackReading reading;
  private final Videos videos;
  private final Frames frames;
  private final PackStills stills;
  private final Actors actors;

  PackFrameResource(
      PackReading reading, Videos videos, Frames frames, PackStills stills, Actors actors) {
    this.reading = reading;
    this.videos = videos;
    this.frames = frames;
    this.stills = stills;
    this.actors = actors;
  }

  /**
   * Which frame is to be taken.
   *
   * @param fileId of the video
   * @param pts presentation time, ticks of the stream
   */
  @Schema(requiredProperties = {"fileId", "pts"})
  public record FrameRequest(@Nullable UUID fileId, @Nullable Long pts) {}

  /** Takes a frame. */
  @POST
  @Path("/frames")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take a frame out of a video",
      operationId = "takeTriageFrame",
      description =
          "It is kept without loss, with all that is needed to take it again. A frame that was"
              + " taken before is answered as it is.")
  @APIResponse(
      responseCode = "201",
      description = "The frame",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TakenFrame.class)))
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such video")
  @APIResponse(responseCode = "409", description = "The police have done with this pack")
  @APIResponse(responseCode = "422", description = "The video cannot be used; the reason says why")
  public RestResponse<TakenFrame> take(@PathParam("id") UUID id, @Nullable FrameRequest request) {
    UUID fileId = request == null ? null : request.fileId();
    Long pts = request == null ? null : request.pts();
    if (fileId == null || pts == null) {
      throw Problem.field(fileId == null ? "fileId" : "pts", "is missing: which frame is meant");
    }
    Actor actor = actors.current();
    PackReading.Found found = reading.file(id, fileId, actor);
    PackReading.requireOpen(found.pack());
    Shot shot = videos.frame(found.file(), pts);
    TakenFrame frame = frames.keep(found.pack(), found.file(), shot, actor);
    return RestResponse.ResponseBuilder.<TakenFrame>created(
            URI.create("/api/v1/evidence-triage/" + id + "/frames/" + frame.id()))
        .entity(frame)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The frame itself. */
  @GET
  @Path("/frames/{frameId}/content")
  @Produces("image/png")
  @Operation(summary = "A frame that was taken", operationId = "getTakenFrame")
  @APIResponse(
      responseCode = "200",
      description = "PNG, every pixel as it came out of the video",
      content =
          @Content(
              mediaType = "image/png",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such frame")
  public RestResponse<byte[]> content(
      @PathParam("id") UUID id, @PathParam("frameId") UUID frameId) {
    Actor actor = actors.current();
    EvidencePack pack = reading.pack(id, actor);
    TakenFrame frame = frames.find(id, frameId).orElseThrow(PackReading::notFound);
    byte[] png = frames.content(frame);
    reading.consulted("evidence.frame-read", pack, actor);
    return Pictures.of(png).build();
  }

  /** Looks at stills for a search. */
  @POST
  @Path("/analyses")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Find the faces in stills of an evidence pack, for a search",
      operationId = "analyseTriageStills",
      description =
          "The pack must have been accepted. A search with the analysis keeps where its stills"
              + " come from; nothing is searched by this alone.")
  @APIResponse(
      responseCode = "201",
      description = "The analysis, which is yours alone",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Analysis.class)))
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such still")
  @APIResponse(responseCode = "409", description = "The pack has not been accepted")
  @APIResponse(responseCode = "422", description = "A still cannot be used")
  public RestResponse<Analysis> analyse(
      @PathParam("id") UUID id, @Nullable PackAnalysisRequest request) {
    Actor actor = actors.current();
    PackAnalysisRequest wanted = request == null ? new PackAnalysisRequest(null) : request;
    Analysis analysis = stills.analyse(reading.pack(id, actor), wanted, actor);
    return RestResponse.ResponseBuilder.<Analysis>created(
            URI.create("/api/v1/analyses/" + analysis.id()))
        .entity(analysis)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
