package org.likeness.engine;

import java.time.Duration;

/**
 * What an image may cost. Bytes and dimensions are checked before any pixel is read.
 *
 * @param maxBytes most bytes of the file, at least 1
 * @param maxPixels most pixels, width times height, at least 1
 * @param maxSide longest side in pixels, at least 1
 * @param timeout most time for decoding one image, positive
 */
public record DecodeLimits(long maxBytes, long maxPixels, int maxSide, Duration timeout) {

  /** 25 MiB, 50 megapixels, 20,000 pixels a side, 20 seconds. */
  public static final DecodeLimits DEFAULT =
      new DecodeLimits(25L * 1024 * 1024, 50_000_000L, 20_000, Duration.ofSeconds(20));

  /** Refuses limits that would refuse everything. */
  public DecodeLimits {
    require(maxBytes >= 1, "maxBytes must be at least 1; maxBytes=" + maxBytes);
    require(maxPixels >= 1, "maxPixels must be at least 1; maxPixels=" + maxPixels);
    require(maxSide >= 1, "maxSide must be at least 1; maxSide=" + maxSide);
    require(timeout.isPositive(), "timeout must be positive; timeout=" + timeout);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
