package org.likeness.seed;

import java.awt.image.BufferedImage;

/**
 * A picture in linear light, which a camera then blurs, darkens, disturbs and writes in eight bits.
 */
final class Film {
  final int width;
  final int height;
  final float[] rgb;

  Film(int width, int height) {
    this.width = width;
    this.height = height;
    this.rgb = new float[width * height * 3];
  }

  void set(int index, double r, double g, double b) {
    rgb[3 * index] = (float) r;
    rgb[3 * index + 1] = (float) g;
    rgb[3 * index + 2] = (float) b;
  }

  void set(int index, Rgb c) {
    set(index, c.r(), c.g(), c.b());
  }

  /** The mean of every {@code factor} x {@code factor} samples. */
  Film reduced(int factor) {
    Film small = new Film(width / factor, height / factor);
    for (int y = 0; y < small.height; y++) {
      for (int x = 0; x < small.width; x++) {
        for (int c = 0; c < 3; c++) {
          double sum = 0;
          for (int k = 0; k < factor * factor; k++) {
            int sx = x * factor + k % factor;
            int sy = y * factor + k / factor;
            sum += rgb[3 * (sy * width + sx) + c];
          }
          small.rgb[3 * (y * small.width + x) + c] = (float) (sum / (factor * factor));
        }
      }
    }
    return small;
  }

  /** Every pixel as {@code factor} x {@code factor} samples. */
  Film enlarged(int factor) {
    Film large = new Film(width * factor, height * factor);
    for (int i = 0; i < large.width * large.height; i++) {
      int from = (i / large.width / factor) * width + i % large.width / factor;
      System.arraycopy(rgb, 3 * from, large.rgb, 3 * i, 3);
    }
    return large;
  }

  /** Gaussian blur, sigma in pixels along each axis; 0 leaves that axis alone. */
  Film blurred(double sigmaX, double sigmaY) {
    return along(sigmaX, 1, 0).along(sigmaY, 0, 1);
  }

  private Film along(double sigma, int stepX, int stepY) {
    if (sigma <= 0) {
      return this;
    }
    int reach = (int) Math.ceil(sigma * 3);
    double[] weight = new double[2 * reach + 1];
    double total = 0;
    for (int k = -reach; k <= reach; k++) {
      weight[k + reach] = StrictMath.exp(-0.5 * k * k / (sigma * sigma));
      total += weight[k + reach];
    }
    Film out = new Film(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int k = -reach; k <= reach; k++) {
          int sx = Math.max(0, Math.min(width - 1, x + k * stepX));
          int sy = Math.max(0, Math.min(height - 1, y + k * stepY));
          double w = weight[k + reach] / total;
          for (int c = 0; c < 3; c++) {
            out.rgb[3 * (y * width + x) + c] += (float) (w * rgb[3 * (sy * width + sx) + c]);
          }
        }
      }
    }
    return out;
  }

  /** Eight-bit picture; noise is the standard deviation in linear light at medium grey. */
  BufferedImage developed(double exposure, double noise, Dice dice) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      double grain = noise == 0 ? 0 : dice.around(0, 0.7);
      int packed = 0;
      for (int c = 0; c < 3; c++) {
        double v = rgb[3 * i + c] * exposure;
        if (noise != 0) {
          v += noise * (grain + dice.around(0, 0.6)) * (0.25 + Math.sqrt(Math.max(0, v)));
        }
        packed = packed << 8 | eightBit(v);
      }
      image.setRGB(i % width, i / width, packed);
    }
    return image;
  }

  /** The curve of a screen, with a soft shoulder instead of burnt highlights. */
  private static int eightBit(double linear) {
    double v = Math.max(0, linear);
    if (v > 0.6) {
      v = 0.6 + 0.4 * (1 - 1 / (1 + (v - 0.6) / 0.4));
    }
    double s = v <= 0.0031308 ? 12.92 * v : 1.055 * StrictMath.pow(v, 1 / 2.4) - 0.055;
    return (int) Math.max(0, Math.min(255, Math.rint(s * 255)));
  }
}
