package org.likeness.evaluation;

import org.likeness.engine.DecodedImage;
import org.likeness.engine.ImageFormat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** Written as JPEG with this quality, 0 to 1, and read again. */
record JpegQuality(double quality) implements Degradation {
  JpegQuality {
    if (!(quality >= 0 && quality <= 1)) {
      throw new IllegalArgumentException("the quality of jpeg must be in 0..1; value=" + quality);
    }
  }

  @Override
  public BufferedImage apply(BufferedImage picture, RandomGenerator random) {
    byte[] jpeg = DecodedImage.of(picture, ImageFormat.PNG).toJpeg(quality);
    try {
      return Pictures.copy(ImageIO.read(new ByteArrayInputStream(jpeg)));
    } catch (IOException e) {
      throw new UncheckedIOException("a JPEG in memory cannot be read", e);
    }
  }

  @Override
  public String words() {
    return "JPEG of quality %s".formatted(quality);
  }
}
