package org.likeness.engine;

/**
 * Measures a face image. The unified score is 100 times the product of one factor per measure; each
 * factor falls linearly from 1 where the measure does no harm to a floor where it does the most.
 */
final class QualityMeter {

  private static final double LEAST_CONTRAST = 4;

  private QualityMeter() {}

  /**
   * Measures a face by its place in the image and by its chip. Lengths are in pixels of the file,
   * even if the image was made smaller when it was read.
   */
  static Quality measure(DecodedImage image, DetectedFace found, FaceChip chip) {
    DetectedFace face = found.scaled(image.reduction());
    HeadPose pose = HeadPose.of(face.landmarks());
    Lighting light = Lighting.of(chip);
    double inside = found.box().intersection(new Box(0, 0, image.width(), image.height()));
    return new Quality(
        face.interEyeDistance(),
        pose.yaw(),
        pose.pitch(),
        pose.roll(),
        light.sharpness(),
        light.evenness(),
        light.brightness(),
        light.contrast(),
        light.over(),
        light.under(),
        Math.min(1, inside / image.pixels()),
        Math.min(1, inside / found.box().area()),
        face.confidence(),
        score(face, pose, light),
        Concern.warnings(face, pose, light));
  }

  /** Whether the chip shows no detail at all, so that its template would mean nothing. */
  static boolean isUseless(Quality quality) {
    return quality.contrast() < LEAST_CONTRAST;
  }

  private static int score(DetectedFace face, HeadPose pose, Lighting light) {
    double product =
        factor(face.interEyeDistance(), 36, 10, 0.2)
            * factor(Math.abs(pose.yaw()), 12, 50, 0.15)
            * factor(Math.abs(pose.pitch()), 15, 45, 0.3)
            * factor(Math.abs(pose.roll()), 20, 60, 0.7)
            * factor(light.sharpness(), 40, 5, 0.4)
            * factor(light.evenness(), 60, 20, 0.5)
            * factor(light.contrast(), 20, 4, 0.3)
            * factor(light.over(), 0.05, 0.5, 0.4)
            * factor(light.under(), 0.05, 0.5, 0.4)
            * factor(face.confidence(), 0.85, 0.6, 0.6);
    return (int) Math.round(100 * product);
  }

  /** 1 at {@code good} and beyond, {@code floor} at {@code bad} and beyond, linear between. */
  private static double factor(double value, double good, double bad, double floor) {
    double harm = Math.clamp((value - good) / (bad - good), 0.0, 1.0);
    return 1 - harm * (1 - floor);
  }
}
