package org.likeness.engine;

/**
 * One look of the detector at a whole image, scaled and laid into an input that is otherwise black.
 *
 * @param image what is looked at, already made smaller by the reduction
 * @param reduction whole factor by which it was made smaller
 * @param width of the scaled image in input pixels
 * @param height of the scaled image in input pixels
 * @param border input pixels to the left of it and above it
 * @param inputWidth of the network's input, a multiple of 32
 * @param inputHeight of the network's input, a multiple of 32
 */
record DetectionPass(
    DecodedImage image,
    int reduction,
    int width,
    int height,
    int border,
    int inputWidth,
    int inputHeight) {

  private static final int CELL = 32;

  /**
   * The image with its long side at a length.
   *
   * @param reduction whole factor by which the image was made smaller before
   * @param longSide input pixels of the longer side of the image
   * @param border input pixels on each side at least
   * @param fixedSide width and height of the input if the network has only one, else 0
   */
  static DetectionPass of(
      DecodedImage image, int reduction, double longSide, int border, int fixedSide) {
    double scale = longSide / Math.max(image.width(), image.height());
    int width = Math.max(1, (int) Math.round(image.width() * scale));
    int height = Math.max(1, (int) Math.round(image.height() * scale));
    return new DetectionPass(
        image,
        reduction,
        width,
        height,
        border,
        fixedSide > 0 ? fixedSide : roundUp(width + 2 * border),
        fixedSide > 0 ? fixedSide : roundUp(height + 2 * border));
  }

  /** Input pixels per pixel of the original image. */
  double scale() {
    return (double) Math.max(width, height)
        / (reduction * (double) Math.max(image.width(), image.height()));
  }

  /** A face found in the input, in pixels of the original image. */
  DetectedFace toImage(DetectedFace found) {
    Box box = found.box();
    Point corner = toImage(new Point(box.x(), box.y()));
    Point opposite = toImage(new Point(box.x() + box.width(), box.y() + box.height()));
    return new DetectedFace(
        new Box(corner.x(), corner.y(), opposite.x() - corner.x(), opposite.y() - corner.y()),
        found.landmarks().map(this::toImage),
        found.confidence());
  }

  /** Positions are centres of pixels, hence the halves. */
  private Point toImage(Point p) {
    double horizontal = (double) reduction * image.width() / width;
    double vertical = (double) reduction * image.height() / height;
    return new Point(
        (p.x() - border + 0.5) * horizontal - 0.5, (p.y() - border + 0.5) * vertical - 0.5);
  }

  /** The network's input: planes of blue, green and red, 0..255. */
  float[] planes() {
    int plane = inputWidth * inputHeight;
    float[] planes = new float[3 * plane];
    AreaScaling.scale(
        image,
        width,
        height,
        (y, row) -> {
          int at = (y + border) * inputWidth + border;
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
