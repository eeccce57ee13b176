package org.likeness.engine;

/**
 * Samples a square crop from an image through a similarity transform. Where the crop enlarges,
 * cubic interpolation (Keys, a = -1/2) keeps the detail of small faces. Where it reduces, each
 * sample is the mean of a grid of points across the area that it covers, so that fine texture does
 * not alias into it.
 */
final class CropSampler {

  private static final int MOST_POINTS = 4;

  /** Bits behind the point of a place in the image. */
  private static final int PLACE_BITS = 32;

  /** Bits of an interpolation weight: the sum of four products with a sample fits an int. */
  private static final int WEIGHT_BITS = 11;

  private static final int ONE = 1 << WEIGHT_BITS;

  /** Half of one in the weights of cubic interpolation. */
  private static final int HALF = 1 << 15;

  private static final float CUBIC_UNIT = 0.25f / HALF / HALF;

  private final DecodedImage image;
  private final Similarity toImage;
  private final int side;
  private final float[] planes;

  private CropSampler(DecodedImage image, Similarity toImage, int side) {
    this.image = image;
    this.toImage = toImage;
    this.side = side;
    this.planes = new float[3 * side * side];
  }

  /**
   * The crop whose pixels the transform takes into the image. Beyond the image is black.
   *
   * @return three planes of {@code side * side} values 0..255: red, green, blue
   */
  static float[] sample(DecodedImage image, Similarity toImage, int side) {
    int factor = (int) (toImage.scale() / 2);
    return factor < 2 ? sampled(image, toImage, side) : fromReduced(image, toImage, side, factor);
  }

  /** Large faces: only the part that the crop shows is made smaller first. */
  private static float[] fromReduced(DecodedImage image, Similarity toImage, int side, int factor) {
    Box part = shown(toImage, side).grownBy(1.05);
    int left = Math.clamp((long) Math.floor(part.x()), 0, image.width() - 1);
    int top = Math.clamp((long) Math.floor(part.y()), 0, image.height() - 1);
    int right = Math.clamp((long) Math.ceil(part.x() + part.width()), left, image.width());
    int bottom = Math.clamp((long) Math.ceil(part.y() + part.height()), top, image.height());
    int width = (right - left) / factor;
    int height = (bottom - top) / factor;
    if (width == 0 || height == 0) {
      return sampled(image, toImage, side);
    }
    DecodedImage reduced = BlockMean.reduce(image, left, top, width, height, factor);
    return sampled(reduced, toImage.reduced(left, top, factor), side);
  }

  private static Box shown(Similarity toImage, int side) {
    Point middle = toImage.apply(new Point((side - 1) / 2.0, (side - 1) / 2.0));
    double reach = toImage.scale() * side * Math.sqrt(0.5);
    return new Box(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach);
  }

  private static float[] sampled(DecodedImage image, Similarity toImage, int side) {
    CropSampler sampler = new CropSampler(image, toImage, side);
    int grid = Math.clamp((int) Math.ceil(toImage.scale() - 0.5), 1, MOST_POINTS);
    if (grid == 1) {
      sampler.enlarge();
    } else {
      sampler.reduce(grid);
    }
    return sampler.planes;
  }

  private void enlarge() {
    int[] wx = new int[4];
    int[] wy = new int[4];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double sx = toImage.a() * x - toImage.b() * y + toImage.tx();
        double sy = toImage.b() * x + toImage.a() * y + toImage.ty();
        int left = (int) Math.floor(sx);
        int top = (int) Math.floor(sy);
        keys((float) (sx - left), wx);
        keys((float) (sy - top), wy);
        cubic(left - 1, top - 1, wx, wy, y * side + x);
      }
    }
  }

  /** Weights of the four neighbours of a point that lies {@code t} beyond the second of them. */
  private static void keys(float t, int[] weights) {
    float t2 = t * t;
    float t3 = t2 * t;
    weights[0] = (int) (HALF * (-t3 + 2 * t2 - t));
    weights[2] = (int) (HALF * (-3 * t3 + 4 * t2 + t));
    weights[3] = (int) (HALF * (t3 - t2));
    weights[1] = 2 * HALF - weights[0] - weights[2] - weights[3];
  }

  private void cubic(int left, int top, int[] wx, int[] wy, int at) {
    boolean inside =
        left >= 0 && top >= 0 && left + 4 <= image.width() && top + 4 <= image.height();
    if (inside) {
      cubicInside((top * image.width() + left) * 3, wx, wy, at);
    } else {
      cubicAtEdge(left, top, wx, wy, at);
    }
  }

  /** The hot loop of small faces: four rows of four neighbours, no checks. */
  private void cubicInside(int corner, int[] wx, int[] wy, int at) {
    byte[] bytes = image.bytes();
    int w0 = wx[0];
    int w1 = wx[1];
    int w2 = wx[2];
    int w3 = wx[3];
    float r = 0;
    float g = 0;
    float b = 0;
    int row = image.width() * 3;
    for (int j = 0, i = corner; j < 4; j++, i += row) {
      float weight = wy[j];
      r += weight * (at(bytes, i, w0, w1) + at(bytes, i + 6, w2, w3));
      g += weight * (at(bytes, i + 1, w0, w1) + at(bytes, i + 7, w2, w3));
      b += weight * (at(bytes, i + 2, w0, w1) + at(bytes, i + 8, w2, w3));
    }
    put(at, clamp(r * CUBIC_UNIT), clamp(g * CUBIC_UNIT), clamp(b * CUBIC_UNIT));
  }

  private void cubicAtEdge(int left, int top, int[] wx, int[] wy, int at) {
    float[] sum = new float[3];
    for (int j = 0; j < 4; j++) {
      for (int i = 0; i < 4; i++) {
        addPixel(left + i, top + j, wx[i] * (wy[j] * CUBIC_UNIT), sum);
      }
    }
    put(at, clamp(sum[0]), clamp(sum[1]), clamp(sum[2]));
  }

  /** The mean of a grid of points for each sample; places are in fixed point. */
  private void reduce(int grid) {
    long[] right = new long[grid * grid];
    long[] down = new long[grid * grid];
    for (int point = 0; point < right.length; point++) {
      double dx = (point % grid + 0.5) / grid - 0.5;
      double dy = (point / grid + 0.5) / grid - 0.5;
      right[point] = fixed(toImage.a() * dx - toImage.b() * dy);
      down[point] = fixed(toImage.b() * dx + toImage.a() * dy);
    }
    long stepRight = fixed(toImage.a());
    long stepDown = fixed(toImage.b());
    float[] sum = new float[3];
    for (int y = 0; y < side; y++) {
      long px = fixed(toImage.tx() - toImage.b() * y);
      long py = fixed(toImage.ty() + toImage.a() * y);
      for (int x = 0; x < side; x++) {
        mean(px + x * stepRight, py + x * stepDown, right, down, sum);
        put(y * side + x, sum[0], sum[1], sum[2]);
      }
    }
  }

  private static long fixed(double value) {
    return Math.round(value * (1L << PLACE_BITS));
  }

  /** The hot loop of large faces: linear interpolation at each point, in whole numbers. */
  private void mean(long px, long py, long[] right, long[] down, float[] mean) {
    byte[] bytes = image.bytes();
    int lastColumn = image.width() - 1;
    int lastRow = image.height() - 1;
    int row = image.width() * 3;
    float r = 0;
    float g = 0;
    float b = 0;
    for (int point = 0; point < right.length; point++) {
      long sx = px + right[point];
      long sy = py + down[point];
      int left = (int) (sx >> PLACE_BITS);
      int top = (int) (sy >> PLACE_BITS);
      int dx = (int) (sx >> PLACE_BITS - WEIGHT_BITS) & ONE - 1;
      int dy = (int) (sy >> PLACE_BITS - WEIGHT_BITS) & ONE - 1;
      int w00 = (ONE - dx) * (ONE - dy);
      int w10 = dx * (ONE - dy);
      int w01 = (ONE - dx) * dy;
      int w11 = dx * dy;
      if ((left | top) >= 0 && left < lastColumn && top < lastRow) {
        int i = (top * image.width() + left) * 3;
        int j = i + row;
        r += at(bytes, i, w00, w10) + at(bytes, j, w01, w11);
        g += at(bytes, i + 1, w00, w10) + at(bytes, j + 1, w01, w11);
        b += at(bytes, i + 2, w00, w10) + at(bytes, j + 2, w01, w11);
      } else {
        mean[0] = mean[1] = mean[2] = 0;
        addPixel(left, top, w00, mean);
        addPixel(left + 1, top, w10, mean);
        addPixel(left, top + 1, w01, mean);
        addPixel(left + 1, top + 1, w11, mean);
        r += mean[0];
        g += mean[1];
        b += mean[2];
      }
    }
    float whole = 1f / ((float) ONE * ONE * right.length);
    mean[0] = r * whole;
    mean[1] = g * whole;
    mean[2] = b * whole;
  }

  private static int at(byte[] bytes, int i, int weight, int next) {
    return weight * (bytes[i] & 0xff) + next * (bytes[i + 3] & 0xff);
  }

  private void addPixel(int x, int y, float weight, float[] sum) {
    if (x >= 0 && y >= 0 && x < image.width() && y < image.height()) {
      byte[] bytes = image.bytes();
      int i = (y * image.width() + x) * 3;
      sum[0] += weight * (bytes[i] & 0xff);
      sum[1] += weight * (bytes[i + 1] & 0xff);
      sum[2] += weight * (bytes[i + 2] & 0xff);
    }
  }

  private void put(int at, float r, float g, float b) {
    int plane = side * side;
    planes[at] = r;
    planes[plane + at] = g;
    planes[2 * plane + at] = b;
  }

  private static float clamp(float value) {
    return value < 0 ? 0 : value > 255 ? 255 : value;
  }
}
