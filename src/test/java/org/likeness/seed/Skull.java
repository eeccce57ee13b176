package org.likeness.seed;

/**
 * The head without its features: a closed shape of rounded cross-sections from the crown to under
 * the chin.
 */
final class Skull {
  /** How far round from the front the surface reaches, radians to each side. */
  private static final double REACH = 2.25;

  private final double[] height;
  private final double[] width;
  private final double[] front;
  private final double[] back;
  private final double[] rise = {0, 0, 0, 0, 0, 0, 0, 0.1, 0.3, 0.8, 1.5, 2.3, 2.9, 3.1, 3.2, 3.2};
  private final double roundness;

  Skull(Bones bones, Look look) {
    double w = bones.skullWidth;
    double c = bones.cheekWidth;
    double fat = 0.45 * look.weight() - 0.18;
    double j = Math.min(bones.jawWidth, c - 0.75) + fat;
    double k = bones.chinWidth;
    double chin = bones.chinDrop;
    double top = bones.skullHeight;
    double slope = bones.foreheadSlope;
    double f = 8.75 + bones.chinForward;
    double lower = chin + 1.5;
    height =
        new double[] {
          top,
          top - 0.5,
          top - 2,
          top - 4.2,
          4.7,
          2.2,
          0,
          -2,
          -4,
          -6,
          Smooth.mix(-6, lower, 0.55),
          lower,
          chin + 0.5,
          chin - 0.1,
          chin - 0.4,
          chin - 0.1
        };
    width =
        new double[] {
          0.05,
          3.1,
          5.35,
          w - 0.62,
          w,
          w + 0.02,
          Smooth.mix(w, c, 0.5) + 0.05,
          c + fat * 0.3,
          Smooth.mix(c, j, 0.35) + fat * 0.4,
          Smooth.mix(c, j, 0.72) + fat * 0.4,
          j,
          j * (0.55 + 0.38 * k),
          j * k * 0.82,
          j * k * 0.66,
          j * k * 0.54,
          j * k * 0.46
        };
    front =
        new double[] {
          0.05,
          3.4 - slope * 0.5,
          6.0 - slope,
          8.05 - slope,
          9.0 - slope * 0.4,
          9.3,
          9.0,
          8.9,
          8.9,
          8.95,
          8.8,
          f,
          f - 0.35,
          f - 1.4,
          5.4,
          2.6
        };
    back = new double[] {0.05, 4.4, 7.2, 9.2, 9.8, 9.8, 9.4, 8.8, 8, 7, 6, 5, 4.5, 4, 4, 4};
    roundness = bones.squareness;
  }

  /** Angle from the front, denser there. */
  static double angle(double s) {
    double t = 2 * s - 1;
    return REACH * (0.6 * t + 0.4 * t * t * t);
  }

  void place(double s, double t, Sample out) {
    double angle = angle(s);
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    double w = Smooth.spline(width, t);
    double d = Smooth.spline(cos > 0 ? front : back, t);
    double a = Math.abs(sin) / w;
    double b = Math.abs(cos) / d;
    double n = roundness;
    double radius = 1 / StrictMath.pow(StrictMath.pow(a, n) + StrictMath.pow(b, n), 1 / n);
    out.x = radius * sin;
    out.z = radius * cos;
    double lift = Math.abs(sin);
    out.y = Smooth.spline(height, t) + Smooth.spline(rise, t) * lift * lift * lift;
  }
}
