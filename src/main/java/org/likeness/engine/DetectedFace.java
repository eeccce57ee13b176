package org.likeness.engine;

/**
 * A face in an image.
 *
 * @param box the face from the forehead to the chin
 * @param landmarks five points
 * @param confidence the detector's score, 0..1; not a probability
 */
public record DetectedFace(Box box, Landmarks landmarks, double confidence) {

  /** Refuses a confidence outside 0..1. */
  public DetectedFace {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in 0..1; confidence=" + confidence);
    }
  }

  /** Distance of the eye centres in pixels of the image. */
  public double interEyeDistance() {
    return landmarks.interEyeDistance();
  }

  /** The same face in the same image at so many times its size. */
  DetectedFace scaled(double factor) {
    if (factor == 1) {
      return this;
    }
    Box box =
        new Box(
            this.box.x() * factor,
            this.box.y() * factor,
            this.box.width() * factor,
            this.box.height() * factor);
    // points are centres of pixels, hence the halves
    return new DetectedFace(
        box,
        landmarks.map(p -> new Point((p.x() + 0.5) * factor - 0.5, (p.y() + 0.5) * factor - 0.5)),
        confidence);
  }
}
