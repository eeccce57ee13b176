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
import org.likeness.evidence.video.FramePictures;
import org.likeness.evidence.video.PreviewStrip;
import org.likeness.evidence.video.Previews;
import org.likeness.evidence.video.Shot;
import org.likeness.evidence.video.Videos;
import org.likeness.evidence.video.tool.RawFrame;
import org.likeness.evidence.video.tool.VideoFacts;

import java.util.List;
import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The videos of packs, picture by picture: many of them play in no browser. */
@Path("/api/v1/evidence-triage/{id}/files/{fileId}/video")
@RolesAllowed(Role.INVESTIGATOR_NAME)
@Tag(name = "Triage")
public class PackVideoResource {
  private final PackReading reading;
  private final Videos videos;
  private final Previews previews;
  private final Actors actors;

  PackVideoResource(PackReading reading, Videos videos, Previews previews, Actors actors) {
    this.reading = reading;
    this.videos = videos;
    this.previews = previews;
    this.actors = actors;
  }

  /**
   * Small pictures along a video; the image of all of them is beside.
   *
   * @param cellWidth pixels of one picture
   * @param cellHeight likewise
   * @param moments of the pictures, from the left
   */
  @Schema(name = "PreviewMoments")
  public record Moments(int cellWidth, int cellHeight, List<PreviewStrip.Moment> moments) {}

  /** What the video is. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What a video of an evidence pack is", operationId = "getTriageVideo")
  @APIResponse(responseCode = "200", description = "Codec, size, duration and the like")
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such video")
  @APIResponse(responseCode = "422", description = "The video cannot be used; the reason says why")
  public RestResponse<VideoFacts> facts(
      @PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    Actor actor = actors.current();
    PackReading.Found found = reading.file(id, fileId, actor);
    VideoFacts facts = videos.facts(found.file());
    reading.consulted("evidence.video-read", found, actor);
    return RestResponse.ResponseBuilder.ok(facts)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** When the pictures of the strip are shown. */
  @GET
  @Path("/previews")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Moments along a video", operationId = "getTriagePreviews")
  @APIResponse(responseCode = "200", description = "The moments of the pictures in the strip")
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such video")
  @APIResponse(responseCode = "422", description = "The video cannot be used; the reason says why")
  public RestResponse<Moments> previews(
      @PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    PreviewStrip strip = consulted(id, fileId);
    return RestResponse.ResponseBuilder.ok(
            new Moments(strip.cellWidth(), strip.cellHeight(), strip.moments()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The strip. */
  @GET
  @Path("/previews/content")
  @Produces("image/jpeg")
  @Operation(summary = "Pictures along a video, in one image", operationId = "getTriageStrip")
  @APIResponse(
      responseCode = "200",
      description = "JPEG, the pictures side by side",
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such video")
  @APIResponse(responseCode = "422", description = "The video cannot be used; the reason says why")
  public RestResponse<byte[]> strip(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
    return Pictures.of(consulted(id, fileId).jpeg()).build();
  }

  private PreviewStrip consulted(UUID id, UUID fileId) {
    Actor actor = actors.current();
    PackReading.Found found = reading.file(id, fileId, actor);
    PreviewStrip strip = previews.of(found.file());
    reading.consulted("evidence.previews-read", found, actor);
    return strip;
  }

  /** One frame. */
  @GET
  @Path("/frame")
  @Produces("image/jpeg")
  @Operation(
      summary = "The frame that is shown at a moment",
      operationId = "getTriageFrame",
      description =
          "At full resolution, with a little loss: to be looked at. Frame-Pts, Frame-Micros,"
              + " Frame-Previous and Frame-Next say which it is and which are beside it.")
  @APIResponse(
      responseCode = "200",
      description = "JPEG",
      content =
          @Content(
              mediaType = "image/jpeg",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such pack of your force, or no such video")
  @APIResponse(responseCode = "422", description = "The video cannot be used; the reason says why")
  @APIResponse(responseCode = "503", description = "Too many videos are being read")
  public RestResponse<byte[]> frame(
      @PathParam("id") UUID id, @PathParam("fileId") UUID fileId, @QueryParam("pts") long pts) {
    Actor actor = actors.current();
    PackReading.Found found = reading.file(id, fileId, actor);
    Shot shot = videos.frame(found.file(), pts);
    reading.consulted("evidence.video-frame-read", found, actor);
    RawFrame frame = shot.frame();
    RestResponse.ResponseBuilder<byte[]> answer =
        Pictures.of(FramePictures.jpeg(frame))
            .header("Frame-Pts", frame.pts())
            .header("Frame-Micros", shot.video().micros(frame.pts()));
    addIfKnown(answer, "Frame-Previous", frame.previousPts());
    addIfKnown(answer, "Frame-Next", frame.nextPts());
    return answer.build();
  }

  private static void addIfKnown(
      RestResponse.ResponseBuilder<byte[]> answer, String header, @Nullable Long pts) {
    if (pts != null) {
      answer.header(header, pts);
    }
  }
}
