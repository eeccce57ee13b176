package org.likeness.seed;

/** The ways in which a camera on a wall spoils a face. */
enum Cctv {
  SMALL("small", 26, 0.12, 0.7, 0.7, 0.02, 0.62f),
  TURNED("turned", 40, 0.5, 0.7, 0.7, 0.012, 0.68f),
  DARK("dark", 40, 0.16, 0.7, 0.6, 0.035, 0.6f),
  BLURRED("blurred", 38, 0.2, 1.8, 1.35, 0.012, 0.55f);

  /** Pixels between the eyes of a face that looks at the camera. */
  final double eyesApart;

  /** Standard deviation of the blur in pixels. */
  final double blurX;

  final double blurY;
  final double noise;
  final float quality;
  private final String wire;
  private final double yaw;

  Cctv(
      String wire,
      double eyesApart,
      double yaw,
      double blurX,
      double blurY,
      double noise,
      float quality) {
    this.wire = wire;
    this.eyesApart = eyesApart;
    this.yaw = yaw;
    this.blurX = blurX;
    this.blurY = blurY;
    this.noise = noise;
    this.quality = quality;
  }

  /** The name of the kind in the list of probes. */
  String wire() {
    return wire;
  }

  Shot shot(Person person, Dice dice) {
    return Shot.of(this, person, dice);
  }

  /** A head turned about as far as this kind is, seen from above. */
  Pose pose(Dice dice) {
    double sign = dice.chance(0.5) ? 1 : -1;
    double turn = sign * yaw * dice.between(0.75, 1.15);
    return Pose.turned(
        turn, dice.around(-0.05, 0.05), dice.around(0, 0.05), dice.between(0.1, 0.24));
  }
}
