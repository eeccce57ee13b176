package org.likeness.engine;

/**
 * Samples a square crop from an image through a similarity transform. Where the crop enlarges,
 * cubic interpolation (Keys, a = -1/2) keeps the detail of small faces. Where it reduces, each
 * sample is the mean of a grid of points across the area that it covers, so that fine texture does
 * not alias into it.
 */
final class CropSampler {

  private static final int MOST_POINTS = 4;

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
    float[] wx = new float[4];
    float[] wy = new float[4];
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
  private static void keys(float t, float[] weights) {
    float t2 = t * t;
    float t3 = t2 * t;
    weights[0] = 0.5f * (-t3 + 2 * t2 - t);
    weights[1] = 0.5f * (3 * t3 - 5 * t2 + 2);
    weights[2] = 0.5f * (-3 * t3 + 4 * t2 + t);
    weights[3] = 0.5f * (t3 - t2);
  }

  private void cubic(int left, int top, float[] wx, float[] wy, int at) {
    boolean inside =
        left >= 0 && top >= 0 && left + 4 <= image.width() && top + 4 <= image.height();
    if (inside) {
      cubicInside((top * image.width() + left) * 3, wx, wy, at);
    } else {
      cubicAtEdge(left, top, wx, wy, at);
    }
  }

  /** The hot loop: four rows of four neighbours, no checks. */
  private void cubicInside(int corner, float[] wx, float[] wy, int at) {
    byte[] bytes = image.bytes();
    float w0 = wx[0];
    float w1 = wx[1];
    float w2 = wx[2];
    float w3 = wx[3];
    float r = 0;
    float g = 0;
    float b = 0;
    for (int j = 0, i = corner; j < 4; j++, i += image.width() * 3) {
      float weight = wy[j];
      r +=
          weight
              * (w0 * (bytes[i] & 0xff)
                  + w1 * (bytes[i + 3] & 0xff)
                  + w2 * (bytes[i + 6] & 0xff)
                  + w3 * (bytes[i + 9] & 0xff));
      g +=
          weight
              * (w0 * (bytes[i + 1] & 0xff)
                  + w1 * (bytes[i + 4] & 0xff)
                  + w2 * (bytes[i + 7] & 0xff)
                  + w3 * (bytes[i + 10] & 0xff));
      b +=
          weight
              * (w0 * (bytes[i + 2] & 0xff)
                  + w1 * (bytes[i + 5] & 0xff)
                  + w2 * (bytes[i + 8] & 0xff)
                  + w3 * (bytes[i + 11] & 0xff));
    }
    put(at, clamp(r), clamp(g), clamp(b));
  }

  private void cubicAtEdge(int left, int top, float[] wx, float[] wy, int at) {
    float[] sum = new float[3];
    for (int j = 0; j < 4; j++) {
      for (int i = 0; i < 4; i++) {
        addPixel(left + i, top + j, wx[i] * wy[j], sum);
      }
    }
    put(at, clamp(sum[0]), clamp(sum[1]), clamp(sum[2]));
  }

  private void reduce(int grid) {
    float weight = 1f / (grid * grid);
    float[] sum = new float[3];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        sum[0] = sum[1] = sum[2] = 0;
        for (int point = 0; point < grid * grid; point++) {
          double cx = x + (point % grid + 0.5) / grid - 0.5;
          double cy = y + (point / grid + 0.5) / grid - 0.5;
          addLinear(
              toImage.a() * cx - toImage.b() * cy + toImage.tx(),
              toImage.b() * cx + toImage.a() * cy + toImage.ty(),
              sum);
        }
        put(y * side + x, sum[0] * weight, sum[1] * weight, sum[2] * weight);
      }
    }
  }

  private void addLinear(double sx, double sy, float[] sum) {
    int left = (int) Math.floor(sx);
    int top = (int) Math.floor(sy);
    float dx = (float) (sx - left);
    float dy = (float) (sy - top);
    float w00 = (1 - dx) * (1 - dy);
    float w10 = dx * (1 - dy);
    float w01 = (1 - dx) * dy;
    float w11 = dx * dy;
    if (left < 0 || top < 0 || left + 2 > image.width() || top + 2 > image.height()) {
      addPixel(left, top, w00, sum);
      addPixel(left + 1, top, w10, sum);
      addPixel(left, top + 1, w01, sum);
      addPixel(left + 1, top + 1, w11, sum);
      return;
    }
    byte[] bytes = image.bytes();
    int i = (top * image.width() + left) * 3;
    int j = i + image.width() * 3;
    for (int c = 0; c < 3; c++, i++, j++) {
      sum[c] +=
          w00 * (bytes[i] & 0xff)
              + w10 * (bytes[i + 3] & 0xff)
              + w01 * (bytes[j] & 0xff)
              + w11 * (bytes[j + 3] & 0xff);
    }
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
    return Math.clamp(value, 0f, 255f);
  }
}
