package org.likeness.engine;

import java.time.Duration;

/**
 * What an image may cost. Bytes and dimensions are checked before any pixel is read.
 *
 * @param maxBytes most bytes of the file, at least 1
 * @param maxPixels most pixels, width times height, at least 1
 * @param maxSide longest side in pixels, at least 1
 * @param timeout most time for decoding one image, positive
 * @param pixelsAtOnce most pixels of all images of imports that are worked on at the same time, at
 *     least those of one, and as many of all others that are being decoded; the next image waits. A
 *     pixel takes 3 bytes while it is worked on, and 6 to 11 while it is decoded or turned: a
 *     second copy, the coefficients of a progressive JPEG, sixteen bits and transparency of a PNG
 */
public record DecodeLimits(
    long maxBytes, long maxPixels, int maxSide, Duration timeout, int pixelsAtOnce) {

  /** 25 MiB, 50 megapixels, 20,000 pixels a side, 20 seconds, 100 megapixels at once. */
  public static final DecodeLimits DEFAULT =
      new DecodeLimits(25L * 1024 * 1024, 50_000_000L, 20_000, Duration.ofSeconds(20), 100_000_000);

  /** Refuses limits that would refuse everything. */
  public DecodeLimits {
    require(maxBytes >= 1, "maxBytes must be at least 1; maxBytes=" + maxBytes);
    require(maxPixels >= 1, "maxPixels must be at least 1; maxPixels=" + maxPixels);
    require(maxSide >= 1, "maxSide must be at least 1; maxSide=" + maxSide);
    require(timeout.isPositive(), "timeout must be positive; timeout=" + timeout);
    require(
        pixelsAtOnce >= maxPixels,
        "pixelsAtOnce must be at least maxPixels=" + maxPixels + "; pixelsAtOnce=" + pixelsAtOnce);
  }

  /** Whether a picture of this size is taken. */
  boolean allow(int width, int height) {
    return (long) width * height <= maxPixels && Math.max(width, height) <= maxSide;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
