package org.likeness.engine;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Five points of a face in pixels of the image. Right and left are the subject's own: in a frontal
 * image the right eye lies to the left of the picture.
 */
public record Landmarks(
    Point rightEye, Point leftEye, Point nose, Point rightMouth, Point leftMouth) {

  /**
   * The five points in the order of the models: right eye, left eye, nose tip, right and left mouth
   * corner.
   */
  public List<Point> points() {
    return List.of(rightEye, leftEye, nose, rightMouth, leftMouth);
  }

  /** The reverse of {@link #points()}. */
  public static Landmarks of(List<Point> five) {
    if (five.size() != 5) {
      throw new IllegalArgumentException("five points are needed; size=" + five.size());
    }
    return new Landmarks(five.get(0), five.get(1), five.get(2), five.get(3), five.get(4));
  }

  /** Each point moved. */
  Landmarks map(UnaryOperator<Point> move) {
    return of(points().stream().map(move).toList());
  }

  /** Distance of the eye centres in pixels. */
  public double interEyeDistance() {
    return rightEye.distanceTo(leftEye);
  }
}
