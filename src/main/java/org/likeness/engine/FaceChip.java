package org.likeness.engine;

import java.awt.image.BufferedImage;

/**
 * An aligned face, square and with level eyes, as a recogniser expects it. It does not change once
 * made.
 */
public final class FaceChip {

  private final int side;
  private final float[] planes;

  /**
   * Hands the array over.
   *
   * @param side width and height in pixels
   * @param planes three planes of side x side values 0..255: red, green, blue
   */
  FaceChip(int side, float[] planes) {
    if (planes.length != 3 * side * side) {
      throw new IllegalArgumentException(
          "a chip has 3 x %d x %d values; length=%d".formatted(side, side, planes.length));
    }
    this.side = side;
    this.planes = planes;
  }

  /** Width and height in pixels. */
  public int side() {
    return side;
  }

  /** All samples: red, green, blue. For the engine only, which does not change them. */
  float[] planes() {
    return planes;
  }

  /** One sample, 0..255. Channel 0 is red, 1 green, 2 blue. For the engine only. */
  float sample(int channel, int x, int y) {
    return planes[(channel * side + y) * side + x];
  }

  /** Luminance (Rec. 601) of a pixel, 0..255. */
  double luminance(int x, int y) {
    return 0.299 * sample(0, x, y) + 0.587 * sample(1, x, y) + 0.114 * sample(2, x, y);
  }

  /** The chip as a picture, for people to look at. */
  public BufferedImage toPicture() {
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        picture.setRGB(x, y, level(0, x, y) << 16 | level(1, x, y) << 8 | level(2, x, y));
      }
    }
    return picture;
  }

  private int level(int channel, int x, int y) {
    return Math.clamp(Math.round(sample(channel, x, y)), 0, 255);
  }

  @Override
  public String toString() {
    return "FaceChip[%d x %d, redacted]".formatted(side, side);
  }
}
