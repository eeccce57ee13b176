package org.likeness.search;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.DoubleUnaryOperator;

/** Changes every colour value 0..255 by one table. */
final class Levels {
  private final byte[] table = new byte[256];

  /**
   * @param curve from a value 0..255 to its new value, which is rounded and clamped to 0..255
   */
  Levels(DoubleUnaryOperator curve) {
    for (int value = 0; value < table.length; value++) {
      table[value] = (byte) Math.clamp(Math.round(curve.applyAsDouble(value)), 0, 255);
    }
  }

  BufferedImage apply(BufferedImage picture) {
    BufferedImage changed =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] from = bytes(picture);
    byte[] to = bytes(changed);
    for (int i = 0; i < to.length; i++) {
      to[i] = table[from[i] & 0xff];
    }
    return changed;
  }

  /** Rows from the top, three bytes a pixel, blue first. */
  static byte[] bytes(BufferedImage picture) {
    return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
  }
}
