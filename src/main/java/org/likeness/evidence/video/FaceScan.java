package org.likeness.evidence.video;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The faces of a video. Nobody was searched for: these are views of who is in the pictures.
 *
 * @param state waiting, running, done or failed
 * @param looked frames that were looked at
 * @param expected frames that are to be looked at
 * @param askedBy login of who asked for it
 * @param askedAt when
 * @param reason why it failed; absent unless it did
 * @param detail the same for a person
 * @param people who was seen, most often first; empty until it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaceScan(
    String state,
    int looked,
    int expected,
    String askedBy,
    Instant askedAt,
    @Nullable String reason,
    @Nullable String detail,
    List<Seen> people) {

  /**
   * Somebody in the video.
   *
   * @param number from 0
   * @param views the best first
   */
  public record Seen(int number, List<View> views) {}

  /**
   * A frame in which somebody can be seen well.
   *
   * @param place from 0, the best
   * @param pts presentation time of the frame, ticks
   * @param micros the same from the beginning of the video, microseconds
   * @param quality of the face, 0 to 100
   * @param warnings about it, in words
   * @param x left edge of the face in the frame, 0 to 1
   * @param y top edge
   * @param width of the face
   * @param height of the face
   */
  public record View(
      int place,
      long pts,
      long micros,
      int quality,
      List<String> warnings,
      double x,
      double y,
      double width,
      double height) {}
}
