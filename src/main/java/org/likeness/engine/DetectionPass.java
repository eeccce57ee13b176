package org.likeness.engine;

/**
 * One look of the detector at a part of an image: the window is scaled and laid into an input that
 * is otherwise black.
 *
 * @param window the part that is looked at
 * @param width of the scaled window in input pixels
 * @param height of the scaled window in input pixels
 * @param left input pixels to the left of it
 * @param top input pixels above it
 * @param inputWidth of the network's input, a multiple of 32
 * @param inputHeight of the network's input, a multiple of 32
 */
record DetectionPass(
    Window window, int width, int height, int left, int top, int inputWidth, int inputHeight) {

  private static final int CELL = 32;

  /**
   * The window at a scale with a border around it.
   *
   * @param scale input pixels per image pixel
   * @param border input pixels on each side at least
   * @param fixedSide width and height of the input if the network has only one, else 0
   */
  static DetectionPass of(Window window, double scale, int border, int fixedSide) {
    int width = Math.max(1, (int) Math.round(window.width() * scale));
    int height = Math.max(1, (int) Math.round(window.height() * scale));
    int inputWidth = fixedSide > 0 ? fixedSide : roundUp(width + 2 * border);
    int inputHeight = fixedSide > 0 ? fixedSide : roundUp(height + 2 * border);
    return new DetectionPass(window, width, height, border, border, inputWidth, inputHeight);
  }

  /** Input pixels per image pixel. */
  double scale() {
    return (double) width / window.width();
  }

  /**
   * The image's point that an input point shows. Positions are centres of pixels, hence the halves.
   */
  Point toImage(double x, double y) {
    double horizontal = (double) window.width() / width;
    double vertical = (double) window.height() / height;
    return new Point(
        window.x() + (x - left + 0.5) * horizontal - 0.5,
        window.y() + (y - top + 0.5) * vertical - 0.5);
  }

  /** The network's input: planes of blue, green and red, 0..255. */
  float[] planes(DecodedImage image) {
    int plane = inputWidth * inputHeight;
    float[] planes = new float[3 * plane];
    AreaScaling.scale(
        image,
        window,
        width,
        height,
        (y, row) -> {
          int at = (y + top) * inputWidth + left;
          for (int x = 0; x < width; x++) {
            planes[at + x] = row[3 * x + 2];
            planes[plane + at + x] = row[3 * x + 1];
            planes[2 * plane + at + x] = row[3 * x];
          }
        });
    return planes;
  }

  private static int roundUp(int pixels) {
    return (pixels + CELL - 1) / CELL * CELL;
  }
}
