package org.likeness.engine;

import java.awt.image.BufferedImage;

/**
 * An aligned face of 112 x 112 pixels, eyes level, as the recognisers expect it. It does not change
 * once made.
 */
public final class FaceChip {

  /** Width and height in pixels. */
  public static final int SIDE = 112;

  private static final int PLANE = SIDE * SIDE;

  private final float[] planes;

  /**
   * Hands the array over.
   *
   * @param planes three planes of 112 x 112 values 0..255: red, green, blue
   */
  FaceChip(float[] planes) {
    if (planes.length != 3 * PLANE) {
      throw new IllegalArgumentException(
          "a chip has 3 x 112 x 112 values; length=" + planes.length);
    }
    this.planes = planes;
  }

  /** One sample, 0..255. Channel 0 is red, 1 green, 2 blue. For the engine only. */
  float sample(int channel, int x, int y) {
    return planes[channel * PLANE + y * SIDE + x];
  }

  /** Luminance (Rec. 601) of a pixel, 0..255. */
  double luminance(int x, int y) {
    return 0.299 * sample(0, x, y) + 0.587 * sample(1, x, y) + 0.114 * sample(2, x, y);
  }

  /** The chip as a picture, for people to look at. */
  public BufferedImage toPicture() {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
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
    return "FaceChip[112 x 112, redacted]";
  }
}
