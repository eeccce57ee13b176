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
      for (int tap = 0; tap < rows.most; tap++) {
        float weight = rows.weight[y * rows.most + tap];
        if (weight > 0) {
          add(cache.row(rows.first[y] + tap), weight, sum);
        }
      }
      sink.accept(y, sum);
    }
  }

  private static void add(float[] row, float weight, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * row[i];
    }
  }

  /**
   * Which source samples make each target sample: {@code most} neighbours from {@code first[i]} on,
   * with the weights from {@code most * i} on, some of which may be 0.
   */
  private record Taps(int most, int[] first, float[] weight) {

    static Taps of(int from, int to) {
      double ratio = (double) from / to;
      int most = Math.min(from, (int) Math.ceil(Math.max(ratio, 1)) + 1);
      Taps taps = new Taps(most, new int[to], new float[to * most]);
      for (int i = 0; i < to; i++) {
        if (ratio > 1) {
          taps.area(i, ratio, from);
        } else {
          taps.linear(i, ratio, from);
        }
      }
      return taps;
    }

    private void area(int target, double ratio, int from) {
      double begin = target * ratio;
      double end = Math.min(begin + ratio, from);
      first[target] = Math.min((int) begin, from - most);
      for (int s = (int) begin; s < end && s < from; s++) {
        double covered = Math.min(end, s + 1) - Math.max(begin, s);
        if (covered > 1e-6) {
          set(target, s, covered / (end - begin));
        }
      }
    }

    private void linear(int target, double ratio, int from) {
      double centre = Math.clamp((target + 0.5) * ratio - 0.5, 0, from - 1);
      int low = (int) centre;
      double part = centre - low;
      first[target] = Math.min(low, from - most);
      set(target, low, 1 - part);
      if (part > 0) {
        set(target, low + 1, part);
      }
    }

    private void set(int target, int source, double share) {
      weight[target * most + source - first[target]] = (float) share;
    }
  }

  /**
   * Source rows already scaled along x; the last two are kept, since neighbouring target rows share
   * them.
   */
  private static final class RowCache {

    /** Weights in whole numbers: the sum of products with samples fits an int. */
    private static final int ONE = 1 << 22;

    private static final float UNIT = 1f / ONE;

    private final DecodedImage image;
    private final Taps columns;
    private final int[] weights;
    private final float[][] rows;
    private final int[] held = {-1, -1};

    RowCache(DecodedImage image, Taps columns, int width) {
      this.image = image;
      this.columns = columns;
      this.weights = new int[columns.weight.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.round(columns.weight[i] * ONE);
      }
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
      int[] first = columns.first;
      int most = columns.most;
      for (int x = 0; x < first.length; x++) {
        int i = base + first[x] * 3;
        int tap = x * most;
        if (most == 3) {
          int w0 = weights[tap];
          int w1 = weights[tap + 1];
          int w2 = weights[tap + 2];
          row[x * 3] = three(rgb, i, w0, w1, w2) * UNIT;
          row[x * 3 + 1] = three(rgb, i + 1, w0, w1, w2) * UNIT;
          row[x * 3 + 2] = three(rgb, i + 2, w0, w1, w2) * UNIT;
        } else {
          many(rgb, i, tap, row, x * 3);
        }
      }
    }

    /** Reductions to a half or less, the most frequent: without an inner loop twice as fast. */
    private static int three(byte[] rgb, int i, int w0, int w1, int w2) {
      return w0 * (rgb[i] & 0xff) + w1 * (rgb[i + 3] & 0xff) + w2 * (rgb[i + 6] & 0xff);
    }

    private void many(byte[] rgb, int from, int tap, float[] row, int to) {
      int r = 0;
      int g = 0;
      int b = 0;
      int i = from;
      for (int end = tap + columns.most; tap < end; tap++, i += 3) {
        int weight = weights[tap];
        r += weight * (rgb[i] & 0xff);
        g += weight * (rgb[i + 1] & 0xff);
        b += weight * (rgb[i + 2] & 0xff);
      }
      row[to] = r * UNIT;
      row[to + 1] = g * UNIT;
      row[to + 2] = b * UNIT;
    }
  }
}
