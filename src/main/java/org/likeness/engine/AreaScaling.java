package org.likeness.engine;

import java.util.Arrays;

/**
 * Makes images smaller by averaging the area that each new pixel covers, and larger by linear
 * interpolation, along one axis after the other. Averaging the whole area keeps small faces free of
 * aliasing, which the detector takes for texture.
 */
final class AreaScaling {

  private AreaScaling() {}

  /** The image at the new size, bytes, red first. */
  static byte[] toBytes(DecodedImage image, int width, int height) {
    byte[] out = new byte[width * height * 3];
    scale(
        image,
        width,
        height,
        (y, row) -> {
          for (int i = 0; i < row.length; i++) {
            out[y * row.length + i] = (byte) Math.clamp(Math.round(row[i]), 0, 255);
          }
        });
    return out;
  }

  /**
   * Takes one finished row: {@code width * 3} values 0..255, red first. The array is used again.
   */
  interface RowSink {
    void accept(int y, float[] row);
  }

  /** Scales row by row, so that a large image needs no second copy. */
  static void scale(DecodedImage image, int width, int height, RowSink sink) {
    Taps columns = Taps.of(image.width(), width);
    Taps rows = Taps.of(image.height(), height);
    RowCache cache = new RowCache(image, columns, width);
    float[] sum = new float[width * 3];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sum, 0);
      for (int tap = rows.start[y]; tap < rows.start[y + 1]; tap++) {
        float weight = rows.weight[tap];
        float[] source = cache.row(rows.source[tap]);
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weight * source[i];
        }
      }
      sink.accept(y, sum);
    }
  }

  /**
   * Which source samples make each target sample, flattened: the taps of target i are start[i] to
   * start[i + 1].
   */
  private record Taps(int[] start, int[] source, float[] weight) {

    static Taps of(int from, int to) {
      double ratio = (double) from / to;
      int most = (int) Math.ceil(Math.max(ratio, 1)) + 2;
      int[] start = new int[to + 1];
      int[] source = new int[to * most];
      float[] weight = new float[to * most];
      int n = 0;
      for (int i = 0; i < to; i++) {
        start[i] = n;
        n =
            ratio > 1
                ? area(i, ratio, from, source, weight, n)
                : linear(i, ratio, from, source, weight, n);
      }
      start[to] = n;
      return new Taps(start, source, weight);
    }

    private static int area(
        int target, double ratio, int from, int[] source, float[] weight, int n) {
      double begin = target * ratio;
      double end = Math.min(begin + ratio, from);
      for (int s = (int) begin; s < end && s < from; s++) {
        double covered = Math.min(end, s + 1) - Math.max(begin, s);
        if (covered > 1e-6) {
          source[n] = s;
          weight[n++] = (float) (covered / (end - begin));
        }
      }
      return n;
    }

    private static int linear(
        int target, double ratio, int from, int[] source, float[] weight, int n) {
      double centre = Math.clamp((target + 0.5) * ratio - 0.5, 0, from - 1);
      int low = (int) centre;
      double part = centre - low;
      source[n] = low;
      weight[n++] = (float) (1 - part);
      if (part > 0) {
        source[n] = low + 1;
        weight[n++] = (float) part;
      }
      return n;
    }
  }

  /**
   * Source rows already scaled along x; the last two are kept, since neighbouring target rows share
   * them.
   */
  private static final class RowCache {

    private final DecodedImage image;
    private final Taps columns;
    private final float[][] rows;
    private final int[] held = {-1, -1};

    RowCache(DecodedImage image, Taps columns, int width) {
      this.image = image;
      this.columns = columns;
      this.rows = new float[2][width * 3];
    }

    float[] row(int y) {
      int slot = y & 1;
      if (held[slot] != y) {
        fill(rows[slot], y * image.width() * 3);
        held[slot] = y;
      }
      return rows[slot];
    }

    private void fill(float[] row, int base) {
      byte[] rgb = image.bytes();
      for (int x = 0; x * 3 < row.length; x++) {
        float r = 0;
        float g = 0;
        float b = 0;
        for (int tap = columns.start[x]; tap < columns.start[x + 1]; tap++) {
          int i = base + columns.source[tap] * 3;
          float weight = columns.weight[tap];
          r += weight * (rgb[i] & 0xff);
          g += weight * (rgb[i + 1] & 0xff);
          b += weight * (rgb[i + 2] & 0xff);
        }
        row[x * 3] = r;
        row[x * 3 + 1] = g;
        row[x * 3 + 2] = b;
      }
    }
  }
}
