package org.likeness.engine;

/**
 * Makes images smaller by a whole factor, fast: each new pixel is the rounded mean of a block. What
 * remains is scaled precisely by others; this only spares them most of a large photograph.
 */
final class BlockMean {

  private BlockMean() {}

  /** The whole image with each side divided by the factor; the same object if the factor is 1. */
  static DecodedImage reduce(DecodedImage image, int factor) {
    return factor == 1
        ? image
        : reduce(image, 0, 0, image.width() / factor, image.height() / factor, factor);
  }

  /**
   * A part of an image made smaller.
   *
   * @param left first column of the part
   * @param top first row of the part
   * @param width columns of the result; {@code left + width * factor} columns must be there
   * @param height rows of the result; {@code top + height * factor} rows must be there
   * @param factor width and height of a block
   */
  static DecodedImage reduce(
      DecodedImage image, int left, int top, int width, int height, int factor) {
    byte[] to = new byte[width * height * 3];
    int[] sums = new int[width * 3];
    for (int y = 0; y < height; y++) {
      for (int row = 0; row < factor; row++) {
        addRow(image, left, top + y * factor + row, factor, sums);
      }
      finishRow(sums, factor * factor, to, y * width * 3);
    }
    return new DecodedImage(width, height, to, image.format());
  }

  private static void addRow(DecodedImage image, int left, int y, int factor, int[] sums) {
    byte[] from = image.bytes();
    int i = (y * image.width() + left) * 3;
    for (int x = 0; x < sums.length; x += 3) {
      int r = 0;
      int g = 0;
      int b = 0;
      for (int end = i + 3 * factor; i < end; i += 3) {
        r += from[i] & 0xff;
        g += from[i + 1] & 0xff;
        b += from[i + 2] & 0xff;
      }
      sums[x] += r;
      sums[x + 1] += g;
      sums[x + 2] += b;
    }
  }

  private static void finishRow(int[] sums, int count, byte[] to, int at) {
    for (int i = 0; i < sums.length; i++) {
      to[at + i] = (byte) ((sums[i] + count / 2) / count);
      sums[i] = 0;
    }
  }
}
