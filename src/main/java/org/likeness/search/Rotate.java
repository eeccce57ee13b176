package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Turns the image about its centre. The frame grows so that nothing is lost; the new corners are
 * mid-grey. Between pixels it interpolates linearly.
 *
 * @param degrees clockwise, -180..180
 */
public record Rotate(@JsonProperty(required = true) double degrees) implements ImageEdit {
  private static final byte GREY = (byte) 128;
  private static final double ROUNDING = 1e-6;
  private static final long MOST_PIXELS = 50_000_000;

  @Override
  public Optional<String> refusal(int width, int height) {
    if (!(Math.abs(degrees) <= 180)) {
      return Optional.of("degrees must be in -180..180, clockwise");
    }
    long pixels = (long) grown(width, cos(), height, sin()) * grown(height, cos(), width, sin());
    return pixels <= MOST_PIXELS
        ? Optional.empty()
        : Optional.of(
            "the turned image would have more than " + MOST_PIXELS + " pixels; crop it first");
  }

  private double sin() {
    return StrictMath.sin(StrictMath.toRadians(degrees));
  }

  private double cos() {
    return StrictMath.cos(StrictMath.toRadians(degrees));
  }

  @Override
  public BufferedImage apply(BufferedImage picture) {
    double sin = sin();
    double cos = cos();
    int width = grown(picture.getWidth(), cos, picture.getHeight(), sin);
    int height = grown(picture.getHeight(), cos, picture.getWidth(), sin);
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] to = Levels.bytes(turned);
    Sampler from = new Sampler(picture);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = x - (width - 1) / 2.0;
        double dy = y - (height - 1) / 2.0;
        from.sample(cos * dx + sin * dy, cos * dy - sin * dx, to, (y * width + x) * 3);
      }
    }
    return turned;
  }

  private static int grown(int along, double cos, int across, double sin) {
    return Math.max(1, (int) Math.ceil(along * Math.abs(cos) + across * Math.abs(sin) - ROUNDING));
  }

  /** Reads a picture at any place, measured from its centre. */
  private static final class Sampler {
    private final byte[] bytes;
    private final int width;
    private final int height;

    Sampler(BufferedImage picture) {
      bytes = Levels.bytes(picture);
      width = picture.getWidth();
      height = picture.getHeight();
    }

    void sample(double fromCentreX, double fromCentreY, byte[] to, int at) {
      double x = fromCentreX + (width - 1) / 2.0;
      double y = fromCentreY + (height - 1) / 2.0;
      boolean inside = x > -0.5 && y > -0.5 && x < width - 0.5 && y < height - 0.5;
      int left = (int) Math.clamp((long) Math.floor(x), 0, width - 1);
      int top = (int) Math.clamp((long) Math.floor(y), 0, height - 1);
      double right = Math.clamp(x - left, 0, 1);
      double down = Math.clamp(y - top, 0, 1);
      for (int channel = 0; channel < 3; channel++) {
        to[at + channel] = inside ? blend(left, top, right, down, channel) : GREY;
      }
    }

    private byte blend(int left, int top, double right, double down, int channel) {
      double above = mix(value(left, top, channel), value(left + 1, top, channel), right);
      double below = mix(value(left, top + 1, channel), value(left + 1, top + 1, channel), right);
      return (byte) Math.round(mix(above, below, down));
    }

    private int value(int x, int y, int channel) {
      int i = (Math.min(y, height - 1) * width + Math.min(x, width - 1)) * 3 + channel;
      return bytes[i] & 0xff;
    }

    private static double mix(double a, double b, double share) {
      return a + (b - a) * share;
    }
  }
}
