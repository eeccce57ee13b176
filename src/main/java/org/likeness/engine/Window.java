package org.likeness.engine;

/**
 * Whole pixels of an image, inside it.
 *
 * @param x first column
 * @param y first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
record Window(int x, int y, int width, int height) {

  /** All of an image. */
  static Window whole(DecodedImage image) {
    return new Window(0, 0, image.width(), image.height());
  }

  /**
   * The part of a box that lies in an image, whole pixels outwards; of a box beside the image, its
   * nearest pixels.
   */
  static Window inside(DecodedImage image, Box box) {
    int left = Math.clamp((long) Math.floor(box.x()), 0, image.width() - 1);
    int top = Math.clamp((long) Math.floor(box.y()), 0, image.height() - 1);
    int right = Math.clamp((long) Math.ceil(box.x() + box.width()), left + 1, image.width());
    int bottom = Math.clamp((long) Math.ceil(box.y() + box.height()), top + 1, image.height());
    return new Window(left, top, right - left, bottom - top);
  }
}
