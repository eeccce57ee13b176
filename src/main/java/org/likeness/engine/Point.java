package org.likeness.engine;

/**
 * A place in an image, in pixels from the top left corner; the centre of the first pixel is (0, 0).
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {

  /** Refuses what is not a number. */
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("a point must be finite; x=" + x + " y=" + y);
    }
  }

  /** Euclidean distance in pixels. */
  public double distanceTo(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** The point half way to the other. */
  public Point midpoint(Point other) {
    return new Point((x + other.x) / 2, (y + other.y) / 2);
  }
}
