package org.likeness.engine;

/**
 * Samples a chip from an image. Where the face is larger than the chip, each chip pixel is the mean
 * of a grid of samples across the area that it covers, so that fine texture does not alias into the
 * chip.
 */
final class ChipSampler {

  private static final int MOST_SAMPLES = 24;

  private ChipSampler() {}

  /** The chip whose pixels the transform takes into the image. Outside the image is black. */
  static FaceChip sample(DecodedImage image, Similarity toImage) {
    int grid = Math.clamp((int) Math.ceil(toImage.scale()), 1, MOST_SAMPLES);
    float[] planes = new float[3 * FaceChip.SIDE * FaceChip.SIDE];
    float[] rgb = new float[3];
    for (int y = 0; y < FaceChip.SIDE; y++) {
      for (int x = 0; x < FaceChip.SIDE; x++) {
        mean(image, toImage, x, y, grid, rgb);
        for (int channel = 0; channel < 3; channel++) {
          planes[(channel * FaceChip.SIDE + y) * FaceChip.SIDE + x] = rgb[channel];
        }
      }
    }
    return new FaceChip(planes);
  }

  private static void mean(
      DecodedImage image, Similarity toImage, int x, int y, int grid, float[] rgb) {
    rgb[0] = rgb[1] = rgb[2] = 0;
    float weight = 1f / (grid * grid);
    for (int j = 0; j < grid; j++) {
      double cy = y + (j + 0.5) / grid - 0.5;
      for (int i = 0; i < grid; i++) {
        double cx = x + (i + 0.5) / grid - 0.5;
        double sx = toImage.a() * cx - toImage.b() * cy + toImage.tx();
        double sy = toImage.b() * cx + toImage.a() * cy + toImage.ty();
        addLinear(image, sx, sy, weight, rgb);
      }
    }
  }

  private static void addLinear(
      DecodedImage image, double sx, double sy, float weight, float[] rgb) {
    int left = (int) Math.floor(sx);
    int top = (int) Math.floor(sy);
    float dx = (float) (sx - left);
    float dy = (float) (sy - top);
    addPixel(image, left, top, weight * (1 - dx) * (1 - dy), rgb);
    addPixel(image, left + 1, top, weight * dx * (1 - dy), rgb);
    addPixel(image, left, top + 1, weight * (1 - dx) * dy, rgb);
    addPixel(image, left + 1, top + 1, weight * dx * dy, rgb);
  }

  private static void addPixel(DecodedImage image, int x, int y, float weight, float[] rgb) {
    if (x < 0 || y < 0 || x >= image.width() || y >= image.height()) {
      return;
    }
    byte[] bytes = image.bytes();
    int i = (y * image.width() + x) * 3;
    rgb[0] += weight * (bytes[i] & 0xff);
    rgb[1] += weight * (bytes[i + 1] & 0xff);
    rgb[2] += weight * (bytes[i + 2] & 0xff);
  }
}
