package org.likeness.seed;

/**
 * How somebody stands before the camera. Angles in radians; yaw turns towards the picture's right,
 * pitch nods down, the camera looks down by {@code cameraDown}. The place is the middle of the
 * eyes, in centimetres from the middle of the picture.
 */
record Pose(
    double yaw,
    double pitch,
    double roll,
    double bodyYaw,
    double cameraDown,
    double x,
    double y,
    double z) {

  static Pose turned(double yaw, double pitch, double roll, double cameraDown) {
    return new Pose(yaw, pitch, roll, yaw * 0.4, cameraDown, 0, 0, 0);
  }

  Pose at(double newX, double newY, double newZ) {
    return new Pose(yaw, pitch, roll, bodyYaw, cameraDown, newX, newY, newZ);
  }

  /**
   * The movement of the head (or, without its own turn, of the body) as one matrix with an offset.
   */
  Motion motion(boolean head) {
    Motion body = Motion.turnY(bodyYaw).then(Motion.turnX(cameraDown));
    Motion all = body;
    if (head) {
      Motion own = Motion.turnZ(roll).then(Motion.turnX(pitch)).then(Motion.turnY(yaw - bodyYaw));
      all = Motion.shift(0, 9, 2).then(own).then(Motion.shift(0, -9, -2)).then(body);
    }
    return all.then(Motion.shift(x, y, z));
  }
}
