package org.likeness.seed;

/** Lips: their outline, relief and colour. */
final class Mouth {
  private final Bones p;
  private final Complexion skin;
  private final Look look;
  private final double y;
  private final double half;
  private final double upper;
  private final double lower;

  Mouth(Bones bones, Complexion complexion, Look look) {
    this.p = bones;
    this.skin = complexion;
    this.look = look;
    this.y = bones.mouthY();
    this.half = bones.mouthWidth * (1 + 0.22 * Math.max(0, look.smile()));
    double thin = 1 - 0.3 * Smooth.step(35, 80, look.age());
    this.upper = bones.upperLip * thin;
    this.lower = bones.lowerLip * thin;
  }

  private double line(double x) {
    double t = x / half;
    double lift = p.mouthCurve * 0.8 + look.smile() * 1.5;
    double centre = 0.13 * Smooth.hill(t, 0.42);
    return y + lift * t * t * 0.5 - centre + p.lopsided * 0.7 * t;
  }

  private double top(double t) {
    double fall = 1 - StrictMath.pow(Math.min(1, Math.abs(t)), 1.7);
    return upper
        * (fall + 0.12 * Smooth.hill(Math.abs(t) - 0.22, 0.25) - p.bow * Smooth.hill(t, 0.2));
  }

  private double bottom(double t) {
    return lower * StrictMath.sqrt(Math.max(0, 1 - t * t)) * (1 - 0.25 * t * t);
  }

  /** Relief, including the groove under the nose. */
  double height(double x, double atY) {
    double up = atY - line(x);
    double t = x / half;
    double groove = 0.17 * Smooth.hill(x, atY - (y + p.noseLength) / 2 - upper * 0.4, 0.55, 1.3);
    double corner = 0.22 * Smooth.hill(Math.abs(x) - half, atY - line(x), 0.55, 0.5);
    if (Math.abs(t) > 1.05) {
      return -groove - corner;
    }
    double fade = Math.max(0, 1 - t * t);
    double over = p.lipForward * 1.25 * Smooth.hill(up - upper * 0.45, upper * 1.5 + 0.1) * fade;
    double under = p.lipForward * 1.45 * Smooth.hill(up + lower * 0.5, lower * 1.4 + 0.12) * fade;
    double gap = (0.26 + look.gape()) * Smooth.hill(up + look.gape() * 0.3, 0.17 + look.gape());
    double relief = 0.012 * Noise.at(x * 9, atY * 1.5, 5) * fade;
    return over + under - gap * Math.sqrt(fade) - groove - corner + relief;
  }

  /** Colours the lips and the line between them. */
  void paint(Sample out) {
    double t = out.x / half;
    double up = out.y - line(out.x);
    if (Math.abs(t) > 1.12 || up > 2 || up < -2.5) {
      return;
    }
    double inUpper = up >= 0 ? Smooth.step(0.06, -0.08, up - top(t)) : 1;
    double inLower = up < 0 ? Smooth.step(0.1, -0.12, -up - bottom(t)) : 1;
    double share = inUpper * inLower * Smooth.step(1.03, 0.92, Math.abs(t));
    double pale = 1 - skin.melanin;
    Rgb flush =
        new Rgb(0.9 + 0.05 * pale, Smooth.mix(0.72, 0.5, pale), Smooth.mix(0.75, 0.55, pale));
    Rgb lip = skin.skin.times(flush).times(Smooth.mix(0.78, 0.86, pale));
    out.blend(lip, share * Smooth.mix(0.5, 0.9, skin.lipRedness));
    out.blend(lip.times(0.85), up > 0 ? share * 0.4 : 0);
    out.gloss = Smooth.mix(out.gloss, 0.55, share);
    double slit =
        Smooth.hill(up + look.gape() * 0.3, 0.1 + look.gape())
            * Smooth.step(1.06, 0.85, Math.abs(t));
    out.blend(new Rgb(0.03, 0.01, 0.01), slit * 0.85);
  }
}
