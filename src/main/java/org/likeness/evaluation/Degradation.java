package org.likeness.evaluation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.util.random.RandomGenerator;

/** One way in which a picture gets worse. What is random comes from the generator alone. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Degradation.Scale.class, name = "scale"),
  @JsonSubTypes.Type(value = Degradation.Blur.class, name = "blur"),
  @JsonSubTypes.Type(value = JpegQuality.class, name = "jpeg"),
  @JsonSubTypes.Type(value = Degradation.Darkness.class, name = "darkness"),
  @JsonSubTypes.Type(value = Degradation.Noise.class, name = "noise"),
  @JsonSubTypes.Type(value = Degradation.Rotation.class, name = "rotation"),
  @JsonSubTypes.Type(value = Degradation.Occlusion.class, name = "occlusion")
})
sealed interface Degradation
    permits Degradation.Scale,
        Degradation.Blur,
        Degradation.Darkness,
        Degradation.Noise,
        Degradation.Rotation,
        Degradation.Occlusion,
        JpegQuality {

  /** The worse picture, of type {@code TYPE_3BYTE_BGR}; the given one is not changed. */
  BufferedImage apply(BufferedImage picture, RandomGenerator random);

  /** What it does, in words. */
  String words();

  /** Fewer pixels: width and height times the factor, 0 to 1, by averaging. */
  record Scale(double factor) implements Degradation {
    public Scale {
      require(factor > 0 && factor <= 1, "the factor of scale must be in 0..1", factor);
    }

    @Override
    public BufferedImage apply(BufferedImage picture, RandomGenerator random) {
      int longSide = Math.max(picture.getWidth(), picture.getHeight());
      return Pictures.within(picture, (int) Math.max(1, Math.round(longSide * factor)));
    }

    @Override
    public String words() {
      return "scaled to %s of its width and height".formatted(factor);
    }
  }

  /** Gaussian blur with this standard deviation in pixels. */
  record Blur(double sigma) implements Degradation {
    public Blur {
      require(sigma > 0 && sigma <= 20, "the sigma of blur must be in 0..20 pixels", sigma);
    }

    @Override
    public BufferedImage apply(BufferedImage picture, RandomGenerator random) {
      int radius = (int) Math.ceil(3 * sigma);
      float[] weights = new float[2 * radius + 1];
      float sum = 0;
      for (int i = -radius; i <= radius; i++) {
        weights[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        sum += weights[i + radius];
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= sum;
      }
      BufferedImage wide = Pictures.withMargin(picture, radius);
      wide = convolved(wide, new Kernel(weights.length, 1, weights));
      wide = convolved(wide, new Kernel(1, weights.length, weights));
      return Pictures.crop(wide, radius, radius, picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage convolved(BufferedImage picture, Kernel kernel) {
      BufferedImage target = Pictures.blank(picture.getWidth(), picture.getHeight());
      return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(picture, target);
    }

    @Override
    public String words() {
      return "blurred by %s pixels".formatted(sigma);
    }
  }

  /** Every value times the gain, 0 to 1. */
  record Darkness(double gain) implements Degradation {
    public Darkness {
      require(gain > 0 && gain <= 1, "the gain of darkness must be in 0..1", gain);
    }

    @Override
    public BufferedImage apply(BufferedImage picture, RandomGenerator random) {
      BufferedImage target = Pictures.blank(picture.getWidth(), picture.getHeight());
      return new RescaleOp((float) gain, 0, null).filter(picture, target);
    }

    @Override
    public String words() {
      return "darkened to %s of its brightness".formatted(gain);
    }
  }

  /** Gaussian noise with this standard deviation, in levels of 255, on each channel. */
  record Noise(double sigma) implements Degradation {
    public Noise {
      require(sigma > 0 && sigma <= 128, "the sigma of noise must be in 0..128 levels", sigma);
    }

    @Override
    public BufferedImage apply(BufferedImage picture, RandomGenerator random) {
      BufferedImage target = Pictures.copy(picture);
      byte[] values = Pictures.bytes(target);
      for (int i = 0; i < values.length; i++) {
        long noisy = Math.round((values[i] & 0xff) + sigma * random.nextGaussian());
        values[i] = (byte) Math.clamp(noisy, 0, 255);
      }
      return target;
    }

    @Override
    public String words() {
      return "noise of %s levels".formatted(sigma);
    }
  }

  /** Turned about its centre by these degrees, clockwise; what is not there becomes grey. */
  record Rotation(double degrees) implements Degradation {
    public Rotation {
      require(Math.abs(degrees) <= 180, "the degrees of rotation must be in -180..180", degrees);
    }

    @Override
    public BufferedImage apply(BufferedImage picture, RandomGenerator random) {
      BufferedImage target = Pictures.blank(picture.getWidth(), picture.getHeight());
      Graphics2D graphics = target.createGraphics();
      try {
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
        graphics.setRenderingHint(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(
            picture,
            AffineTransform.getRotateInstance(
                Math.toRadians(degrees), picture.getWidth() / 2.0, picture.getHeight() / 2.0),
            null);
      } finally {
        graphics.dispose();
      }
      return target;
    }

    @Override
    public String words() {
      return "turned by %s degrees".formatted(degrees);
    }
  }

  /** A grey bar across the picture, somewhere in its middle half, as high as this share of it. */
  record Occlusion(double share) implements Degradation {
    public Occlusion {
      require(share > 0 && share < 0.5, "the share of occlusion must be in 0..0.5", share);
    }

    @Override
    public BufferedImage apply(BufferedImage picture, RandomGenerator random) {
      BufferedImage target = Pictures.copy(picture);
      int height = (int) Math.max(1, Math.round(picture.getHeight() * share));
      int top = (int) (picture.getHeight() * (0.25 + random.nextDouble() * (0.5 - share)));
      Graphics2D graphics = target.createGraphics();
      try {
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(0, top, picture.getWidth(), height);
      } finally {
        graphics.dispose();
      }
      return target;
    }

    @Override
    public String words() {
      return "a bar over %s of its height".formatted(share);
    }
  }

  private static void require(boolean condition, String message, double value) {
    if (!condition) {
      throw new IllegalArgumentException(message + "; value=" + value);
    }
  }
}
