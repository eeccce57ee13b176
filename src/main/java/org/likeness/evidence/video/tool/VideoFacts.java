package org.likeness.evidence.video.tool;

/**
 * What a video file is, by its content.
 *
 * @param container mp4, mov, avi or matroska
 * @param codec of the pictures, as FFmpeg names it, such as {@code h264}
 * @param stream its number in the file, from 0
 * @param width of the stored pictures, pixels
 * @param height of the stored pictures, pixels
 * @param shownWidth upright and with square pixels
 * @param shownHeight likewise
 * @param rotation degrees clockwise that make the stored pictures upright: 0, 90, 180 or 270
 * @param pixelAspect width by height of a stored pixel, such as {@code 1:1}
 * @param durationMicros length in microseconds; 0 if the file does not say
 * @param timeBaseNumerator one tick of a presentation time is so many
 * @param timeBaseDenominator parts of a second
 * @param startPts presentation time of the beginning, in ticks
 * @param framesPerSecond on average; 0 if the file does not say
 * @param frames how many the file says there are; 0 if it does not
 * @param truncated whether the index names pictures beyond the end of the file
 * @param sound whether there is a sound track
 * @param tool what read it, with its version
 */
public record VideoFacts(
    String container,
    String codec,
    int stream,
    int width,
    int height,
    int shownWidth,
    int shownHeight,
    int rotation,
    String pixelAspect,
    long durationMicros,
    int timeBaseNumerator,
    int timeBaseDenominator,
    long startPts,
    double framesPerSecond,
    long frames,
    boolean truncated,
    boolean sound,
    String tool) {

  /** Microseconds from the beginning to a presentation time. */
  public long micros(long pts) {
    double ticks = (double) (pts - startPts);
    return Math.round(ticks * timeBaseNumerator * 1e6 / timeBaseDenominator);
  }

  /** The presentation time so many microseconds after the beginning. */
  public long pts(long micros) {
    double ticks = (double) micros * timeBaseDenominator / (timeBaseNumerator * 1e6);
    return startPts + Math.round(ticks);
  }
}
