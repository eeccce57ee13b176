package org.likeness.evidence.video.tool;

import org.jspecify.annotations.Nullable;

/**
 * A frame as it came out of a video: upright, with square pixels. It never prints its pixels.
 *
 * @param pts exact presentation time, in ticks of the stream
 * @param previousPts of the frame before; null if there is none, or it was not looked for
 * @param nextPts of the frame after; likewise
 * @param number of the frame from 0, where frames come at a constant rate; null elsewhere
 * @param interlaced whether two half pictures of different moments are woven into it
 * @param width pixels
 * @param height pixels
 * @param rgb width * height * 3 bytes, rows from the top, red first
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record RawFrame(
    long pts,
    @Nullable Long previousPts,
    @Nullable Long nextPts,
    @Nullable Long number,
    boolean interlaced,
    int width,
    int height,
    byte[] rgb) {

  /**
   * @throws IllegalArgumentException if the pixels do not fit the size
   */
  public RawFrame {
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "pixels do not fit the size; width=%d height=%d bytes=%d"
              .formatted(width, height, rgb.length));
    }
  }

  @Override
  public String toString() {
    return "RawFrame[pts=%d, %d x %d]".formatted(pts, width, height);
  }
}
