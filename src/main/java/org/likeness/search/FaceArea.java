package org.likeness.search;

import org.likeness.engine.Box;

/**
 * Where a face is, in pixels of the derivative; it may reach beyond the image.
 *
 * @param x left edge
 * @param y top edge
 * @param width pixels
 * @param height pixels
 */
public record FaceArea(double x, double y, double width, double height) {
  static FaceArea of(Box box) {
    return new FaceArea(box.x(), box.y(), box.width(), box.height());
  }
}
