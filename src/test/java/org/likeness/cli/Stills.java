package org.likeness.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures of a wanted size around a real face. */
final class Stills {
  private Stills() {}

  /** The face half as high as the picture, in the middle of a street of grey. */
  static void around(Path face, int width, int height, Path to) throws IOException {
    BufferedImage small = ImageIO.read(face.toFile());
    BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    int h = height / 2;
    int w = h * small.getWidth() / small.getHeight();
    Graphics2D pen = large.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(small, (width - w) / 2, (height - h) / 2, w, h, null);
    pen.dispose();
    ImageIO.write(large, "jpeg", to.toFile());
  }
}
