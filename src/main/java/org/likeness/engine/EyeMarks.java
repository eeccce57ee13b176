package org.likeness.engine;

/**
 * Eye centres marked by hand where no face was found (S3), in pixels of the decoded image. Right
 * and left are the subject's own. Two points fix a similarity transform, so alignment is
 * approximate: nose and mouth are taken to lie where a frontal face has them.
 */
public record EyeMarks(Point rightEye, Point leftEye) {

  /** Refuses marks that coincide. */
  public EyeMarks {
    if (rightEye.distanceTo(leftEye) < 2) {
      throw new IllegalArgumentException(
          "the eye marks must be at least 2 pixels apart; distance="
              + rightEye.distanceTo(leftEye));
    }
  }

  /** Distance of the marks in pixels. */
  public double interEyeDistance() {
    return rightEye.distanceTo(leftEye);
  }
}
