package org.likeness.engine;

/**
 * How a head is turned, estimated from five points. In the plane of a level face, the tip of the
 * nose stands out from the plane of the eyes and mouth by about half the distance of the eyes;
 * turning the head moves it sideways or up and down by the tangent of the angle.
 *
 * @param yaw degrees, positive towards the subject's left
 * @param pitch degrees, positive with the chin up
 * @param roll degrees, positive clockwise in the picture
 */
record HeadPose(double yaw, double pitch, double roll) {

  private static final double NOSE_DEPTH = 0.5;
  private static final double FRONTAL_NOSE_HEIGHT = noseHeight(Landmarks.of(Aligner.TEMPLATE));

  static HeadPose of(Landmarks face) {
    Point eyes = face.rightEye().midpoint(face.leftEye());
    Point mouth = face.rightMouth().midpoint(face.leftMouth());
    double roll =
        Math.atan2(
            face.leftEye().y() - face.rightEye().y(), face.leftEye().x() - face.rightEye().x());
    double height = Math.max(eyes.distanceTo(mouth), 1e-6);
    double eyeDistance = Math.max(face.interEyeDistance(), 1e-6);
    double sideways = sideways(face.nose(), eyes, mouth) / eyeDistance;
    double rise =
        (FRONTAL_NOSE_HEIGHT - noseHeight(face)) * height / Math.max(eyeDistance, 0.75 * height);
    return new HeadPose(
        Math.toDegrees(Math.atan(sideways / NOSE_DEPTH)),
        Math.toDegrees(Math.atan(rise / NOSE_DEPTH)),
        Math.toDegrees(roll));
  }

  /**
   * Distance of the nose from the line from the eyes to the mouth; positive to the right of the
   * level picture.
   */
  private static double sideways(Point nose, Point eyes, Point mouth) {
    double length = Math.max(eyes.distanceTo(mouth), 1e-6);
    double dx = (mouth.x() - eyes.x()) / length;
    double dy = (mouth.y() - eyes.y()) / length;
    return (nose.x() - eyes.x()) * dy - (nose.y() - eyes.y()) * dx;
  }

  /** How far down the nose lies on the way from the eyes (0) to the mouth (1). */
  private static double noseHeight(Landmarks face) {
    Point eyes = face.rightEye().midpoint(face.leftEye());
    Point mouth = face.rightMouth().midpoint(face.leftMouth());
    double dx = mouth.x() - eyes.x();
    double dy = mouth.y() - eyes.y();
    double square = Math.max(dx * dx + dy * dy, 1e-6);
    return ((face.nose().x() - eyes.x()) * dx + (face.nose().y() - eyes.y()) * dy) / square;
  }
}
