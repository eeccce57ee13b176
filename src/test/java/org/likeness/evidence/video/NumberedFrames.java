package org.likeness.evidence.video;

import org.likeness.evidence.video.tool.RawFrame;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Pictures that carry their number as eight squares, black or white, so that no codec loses it. */
final class NumberedFrames {
  private static final int BITS = 8;

  private NumberedFrames() {}

  static BufferedImage picture(int number, int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = picture.createGraphics();
    drawing.setColor(Color.GRAY);
    drawing.fillRect(0, 0, width, height);
    for (int bit = 0; bit < BITS; bit++) {
      drawing.setColor((number >> bit & 1) == 1 ? Color.WHITE : Color.BLACK);
      drawing.fillRect(bit * width / BITS, height / 4, width / BITS, height / 2);
    }
    drawing.dispose();
    return picture;
  }

  static int number(RawFrame frame) {
    int number = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int x = bit * frame.width() / BITS + frame.width() / (2 * BITS);
      int green = frame.rgb()[3 * (frame.height() / 2 * frame.width() + x) + 1] & 0xff;
      number |= green > 127 ? 1 << bit : 0;
    }
    return number;
  }
}
