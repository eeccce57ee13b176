package org.likeness.evaluation;

import org.likeness.engine.DecodedImage;
import org.likeness.engine.ImageFormat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of 8-bit colour, blue first. */
final class Pictures {

  private Pictures() {}

  static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  static BufferedImage copy(BufferedImage picture) {
    return crop(picture, 0, 0, picture.getWidth(), picture.getHeight());
  }

  static BufferedImage crop(BufferedImage picture, int x, int y, int width, int height) {
    BufferedImage target = blank(width, height);
    Graphics2D graphics = target.createGraphics();
    try {
      graphics.drawImage(picture, -x, -y, null);
    } finally {
      graphics.dispose();
    }
    return target;
  }

  static BufferedImage within(BufferedImage picture, int longSide) {
    return DecodedImage.of(picture, ImageFormat.PNG).within(longSide).toPicture();
  }

  /** The outermost pixels are repeated, so that what is blurred later does not get dark edges. */
  static BufferedImage withMargin(BufferedImage picture, int margin) {
    BufferedImage wide = blank(picture.getWidth() + 2 * margin, picture.getHeight() + 2 * margin);
    for (int y = 0; y < wide.getHeight(); y++) {
      int sourceY = Math.clamp(y - margin, 0, picture.getHeight() - 1);
      for (int x = 0; x < wide.getWidth(); x++) {
        int sourceX = Math.clamp(x - margin, 0, picture.getWidth() - 1);
        wide.setRGB(x, y, picture.getRGB(sourceX, sourceY));
      }
    }
    return wide;
  }

  /** The values themselves. */
  static byte[] bytes(BufferedImage picture) {
    return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
  }

  /** Without loss, so that a recipe alone decides how bad a picture is. */
  static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("writing a PNG to memory failed", e);
    }
    return png.toByteArray();
  }
}
