package org.likeness.engine;

import java.util.List;

/**
 * A similarity transform of the plane: turn, scale and shift, x' = a x - b y + tx, y' = b x + a y +
 * ty.
 *
 * @param a scale times cosine of the turn
 * @param b scale times sine of the turn
 * @param tx shift to the right
 * @param ty shift downwards
 */
record Similarity(double a, double b, double tx, double ty) {

  /**
   * The transform that takes the points of one list nearest to those of the other, by least
   * squares.
   *
   * @throws IllegalArgumentException if the lists differ in length, are shorter than 2, or all
   *     points of the first coincide
   */
  static Similarity fit(List<Point> from, List<Point> to) {
    if (from.size() != to.size() || from.size() < 2) {
      throw new IllegalArgumentException(
          "two lists of the same length, at least 2; from=" + from.size() + " to=" + to.size());
    }
    Point f = mean(from);
    Point t = mean(to);
    double dot = 0;
    double cross = 0;
    double spread = 0;
    for (int i = 0; i < from.size(); i++) {
      double fx = from.get(i).x() - f.x();
      double fy = from.get(i).y() - f.y();
      double gx = to.get(i).x() - t.x();
      double gy = to.get(i).y() - t.y();
      dot += fx * gx + fy * gy;
      cross += fx * gy - fy * gx;
      spread += fx * fx + fy * fy;
    }
    if (!(spread > 0)) {
      throw new IllegalArgumentException("the points to fit coincide");
    }
    double a = dot / spread;
    double b = cross / spread;
    return new Similarity(a, b, t.x() - a * f.x() + b * f.y(), t.y() - b * f.x() - a * f.y());
  }

  /** The image of a point. */
  Point apply(Point p) {
    return new Point(a * p.x() - b * p.y() + tx, b * p.x() + a * p.y() + ty);
  }

  /** How many times longer distances become. */
  double scale() {
    return Math.hypot(a, b);
  }

  /** The transform back. */
  Similarity inverse() {
    double s = a * a + b * b;
    return new Similarity(a / s, -b / s, -(a * tx + b * ty) / s, (b * tx - a * ty) / s);
  }

  /**
   * The same transform into a part of the target that was made smaller.
   *
   * @param left first column of the part
   * @param top first row of the part
   * @param factor whole factor by which it was made smaller
   */
  Similarity reduced(int left, int top, int factor) {
    return new Similarity(
        a / factor, b / factor, (tx - left + 0.5) / factor - 0.5, (ty - top + 0.5) / factor - 0.5);
  }

  private static Point mean(List<Point> points) {
    double x = 0;
    double y = 0;
    for (Point p : points) {
      x += p.x();
      y += p.y();
    }
    return new Point(x / points.size(), y / points.size());
  }
}
