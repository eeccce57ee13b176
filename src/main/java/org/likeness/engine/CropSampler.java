package org.likeness.engine;

/**
 * Samples a square crop from an image through a similarity transform. Where the crop enlarges,
 * cubic interpolation (Keys, a = -1/2) keeps the detail of small faces. Where it reduces, each
 * sample is the mean of a grid of points across the area that it covers, so that fine texture does
 * not alias into it.
 */
final class CropSampler {

  private static final int MOST_POINTS = 16;

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
    CropSampler sampler = new CropSampler(image, toImage, side);
    int grid = Math.clamp((int) Math.ceil(toImage.scale() - 0.05), 1, MOST_POINTS);
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
    byte[] bytes = image.bytes();
    float r = 0;
    float g = 0;
    float b = 0;
    for (int j = 0; j < 4; j++) {
      int y = top + j;
      if (y < 0 || y >= image.height()) {
        continue;
      }
      for (int i = 0; i < 4; i++) {
        int x = left + i;
        if (x >= 0 && x < image.width()) {
          int source = (y * image.width() + x) * 3;
          float weight = wx[i] * wy[j];
          r += weight * (bytes[source] & 0xff);
          g += weight * (bytes[source + 1] & 0xff);
          b += weight * (bytes[source + 2] & 0xff);
        }
      }
    }
    put(at, clamp(r), clamp(g), clamp(b));
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
    addPixel(left, top, (1 - dx) * (1 - dy), sum);
    addPixel(left + 1, top, dx * (1 - dy), sum);
    addPixel(left, top + 1, (1 - dx) * dy, sum);
    addPixel(left + 1, top + 1, dx * dy, sum);
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
