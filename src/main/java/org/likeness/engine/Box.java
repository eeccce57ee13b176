package org.likeness.engine;

/**
 * An upright rectangle in pixels of the decoded, upright image. It may reach beyond the image.
 *
 * @param x left edge
 * @param y top edge
 * @param width positive
 * @param height positive
 */
public record Box(double x, double y, double width, double height) {

  /** Refuses an empty or infinite box. */
  public Box {
    if (!(width > 0) || !(height > 0) || !Double.isFinite(x + y + width + height)) {
      throw new IllegalArgumentException(
          "a box needs finite edges and a positive size; x=%s y=%s width=%s height=%s"
              .formatted(x, y, width, height));
    }
  }

  /** Area in square pixels. */
  public double area() {
    return width * height;
  }

  /** The middle of the box. */
  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** Shared area in square pixels, 0 if the boxes do not touch. */
  public double intersection(Box other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    return w > 0 && h > 0 ? w * h : 0;
  }

  /** Intersection over union, 0..1. */
  public double overlap(Box other) {
    double shared = intersection(other);
    return shared / (area() + other.area() - shared);
  }

  /** Grown about its centre; 1 leaves it as it is, 2 doubles each side. */
  public Box grownBy(double factor) {
    double w = width * factor;
    double h = height * factor;
    return new Box(x - (w - width) / 2, y - (h - height) / 2, w, h);
  }
}
