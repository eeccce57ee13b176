package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a still comes from that the service itself handed over to be searched. It is written by the
 * service alone, frozen with the search, and disclosed with it (S7, R8).
 *
 * @param source what kind of record, such as {@code evidence-pack}
 * @param recordId of that record
 * @param reference by which people name the record
 * @param fileId of the file in the record
 * @param fileSha256 of the file, as its sender was receipted
 * @param frame which picture of a video the still is; absent where the file is the still
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StillOrigin")
public record StillOrigin(
    String source,
    UUID recordId,
    String reference,
    UUID fileId,
    String fileSha256,
    @Nullable Frame frame) {

  /**
   * A picture of a video. Taking it again from the same file gives the same pixels.
   *
   * @param stream number of the stream in the file
   * @param pts presentation time, in ticks of the stream
   * @param timeBase seconds of one tick, as a fraction such as {@code 1/90000}
   * @param micros from the beginning of the video, microseconds
   * @param number of the frame from 0; absent where the rate of frames changes
   * @param pixelsSha256 of size and pixels
   * @param tool what took it, with its version
   * @param takenBy login of who picked it
   * @param takenAt when
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "StillOriginFrame")
  public record Frame(
      int stream,
      long pts,
      String timeBase,
      long micros,
      @Nullable Long number,
      String pixelsSha256,
      String tool,
      String takenBy,
      Instant takenAt) {}

  /** In words, for a report. */
  public String words() {
    Frame of = frame;
    return of == null
        ? "from %s %s, file %s".formatted(source, reference, fileSha256)
        : "from %s %s, video %s, stream %d, %s after its beginning (presentation time %d x %s s), taken with %s by %s"
            .formatted(
                source,
                reference,
                fileSha256,
                of.stream(),
                clock(of.micros()),
                of.pts(),
                of.timeBase(),
                of.tool(),
                of.takenBy());
  }

  private static String clock(long micros) {
    long millis = micros / 1000;
    return "%d:%02d:%02d.%03d"
        .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
  }
}
