package org.likeness.seed;

/** Smooth steps, bumps and blends: the alphabet in which faces are written. */
final class Smooth {
  private Smooth() {}

  static double clamp(double value) {
    return value < 0 ? 0 : Math.min(value, 1);
  }

  /**
   * 0 below {@code from}, 1 above {@code to}, without a corner between; {@code from} may be the
   * greater.
   */
  static double step(double from, double to, double value) {
    double t = clamp((value - from) / (to - from));
    return t * t * (3 - 2 * t);
  }

  static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  /** A hill of height 1 at the centre that ends softly on the ellipse with the given radii. */
  static double hill(double dx, double dy, double radiusX, double radiusY) {
    double px = dx / radiusX;
    double py = dy / radiusY;
    double inside = 1 - px * px - py * py;
    return inside <= 0 ? 0 : inside * inside * inside;
  }

  /** The same in one dimension. */
  static double hill(double d, double radius) {
    double p = d / radius;
    double inside = 1 - p * p;
    return inside <= 0 ? 0 : inside * inside * inside;
  }

  /** The greater of two, with the crease between them rounded over the distance {@code width}. */
  static double max(double a, double b, double width) {
    double h = clamp(0.5 + 0.5 * (a - b) / width);
    return mix(b, a, h) + width * h * (1 - h);
  }

  /** Catmull-Rom through equally spaced knots; {@code t} runs from 0 to 1 over all of them. */
  static double spline(double[] knots, double t) {
    double place = clamp(t) * (knots.length - 1);
    int i = Math.min((int) place, knots.length - 2);
    double f = place - i;
    double p0 = knots[Math.max(i - 1, 0)];
    double p1 = knots[i];
    double p2 = knots[i + 1];
    double p3 = knots[Math.min(i + 2, knots.length - 1)];
    return p1
        + 0.5 * f * (p2 - p0 + f * (2 * p0 - 5 * p1 + 4 * p2 - p3 + f * (3 * (p1 - p2) + p3 - p0)));
  }
}
