package org.likeness.engine;

import java.util.List;

/**
 * The five landmarks by which faces are aligned, taken from the 68 points of the iBUG scheme, which
 * counts from the left of the picture: the subject's right eye comes first.
 */
final class FivePoints {

  private static final int NOSE_TIP = 30;
  private static final int RIGHT_MOUTH_CORNER = 48;
  private static final int LEFT_MOUTH_CORNER = 54;

  private FivePoints() {}

  /**
   * The landmarks; an eye is the mean of the six points of its lids.
   *
   * @throws IllegalArgumentException if there are not 68 points
   */
  static Landmarks of(List<Point> points) {
    if (points.size() != 68) {
      throw new IllegalArgumentException("68 points are needed; size=" + points.size());
    }
    return new Landmarks(
        mean(points.subList(36, 42)),
        mean(points.subList(42, 48)),
        points.get(NOSE_TIP),
        points.get(RIGHT_MOUTH_CORNER),
        points.get(LEFT_MOUTH_CORNER));
  }

  private static Point mean(List<Point> points) {
    return new Point(
        points.stream().mapToDouble(Point::x).average().orElseThrow(),
        points.stream().mapToDouble(Point::y).average().orElseThrow());
  }
}
