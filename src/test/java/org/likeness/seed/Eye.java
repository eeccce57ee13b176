package org.likeness.seed;

/** The opening of the lids and what is seen in it. */
final class Eye {
  private static final double IRIS = 0.6;
  private static final double SOFT = 0.06;

  private final Bones p;
  private final Complexion skin;
  private final Look look;
  private final double upper;
  private final double lower;

  Eye(Bones bones, Complexion complexion, Look look) {
    this.p = bones;
    this.skin = complexion;
    this.look = look;
    double tired = Smooth.step(40, 80, look.age()) * 0.12;
    upper = bones.eyeHeight * 0.86 * (1 - tired - look.squint());
    lower = bones.eyeHeight * 0.74 * (1 - look.squint());
  }

  private double across(double x) {
    return (Math.abs(x) - p.eyeSpacing) / p.eyeWidth;
  }

  private double level(double x, double y) {
    double drop = x > 0 ? p.lopsided * 0.5 : 0;
    return y - (Math.abs(x) - p.eyeSpacing) * p.eyeTilt + drop;
  }

  private double upperLid(double u) {
    double inside = Math.max(0, 1 - u * u);
    double shape = StrictMath.sqrt(inside) * 0.55 + inside * 0.45;
    return upper * shape * (1 - 0.12 * u - 0.25 * p.epicanthus * Smooth.step(0, -1, u));
  }

  private double lowerLid(double u) {
    double inside = Math.max(0, 1 - u * u);
    return -lower * inside * (1 + 0.15 * u);
  }

  /** 1 where the eyeball is seen, 0 outside the lids, soft between. */
  double opening(double x, double y) {
    double u = across(x);
    if (u < -1.1 || u > 1.1) {
      return 0;
    }
    double v = level(x, y);
    double under = Smooth.step(0, SOFT, upperLid(u) - v);
    double above = Smooth.step(0, SOFT, v - lowerLid(u));
    return under * above * Smooth.step(1.02, 0.96, Math.abs(u));
  }

  /** Depth of the fold above the upper lid, 0..1. */
  double crease(double x, double y) {
    double u = across(x);
    double away = level(x, y) - upperLid(u * 0.9) - p.lidFold;
    double ends = Smooth.step(1.35, 0.9, Math.abs(u));
    return (1 - 0.75 * p.epicanthus) * Smooth.hill(away, 0.17) * ends;
  }

  /** Colours the lids' edges, the lashes and the eyeball. */
  void paint(Sample out, boolean lashes) {
    double u = across(out.x);
    if (u < -1.5 || u > 1.6) {
      return;
    }
    double v = level(out.x, out.y);
    double edge = v - upperLid(u);
    out.darken(0.3 * crease(out.x, out.y));
    double open = opening(out.x, out.y);
    if (open > 0) {
      ball(out, u, edge, open);
    }
    double ends = Smooth.step(1.12, 0.9, u) * Smooth.step(-1.05, -0.75, u);
    double line = Smooth.hill(edge - 0.03, lashes ? 0.2 : 0.16) * ends;
    out.blend(Rgb.grey(0.012), Math.min(1, line * (lashes ? 1.1 : 0.85)));
    double bottom = Smooth.hill(v - lowerLid(u) + 0.03, 0.1) * ends;
    out.blend(new Rgb(0.12, 0.05, 0.04), bottom * 0.4);
    out.gloss *= 1 - 0.5 * line;
  }

  private void ball(Sample out, double u, double edge, double open) {
    double gaze = look.gazeX();
    double dx = out.x - Math.signum(out.x) * p.eyeSpacing - gaze;
    double dy = level(out.x, out.y) - (upper - 0.4);
    double radius = Math.sqrt(dx * dx + dy * dy);
    Rgb white = new Rgb(0.5, 0.44, 0.42).mix(new Rgb(0.5, 0.4, 0.3), 0.5 * skin.melanin);
    double corner = Smooth.step(0.55, 1, Math.abs(u));
    Rgb colour = white.mix(new Rgb(0.5, 0.22, 0.18), 0.55 * corner);
    double angle = Math.abs(dx) + Math.abs(dy) > 0 ? StrictMath.atan2(dy, dx) : 0;
    double rays = 0.8 + 0.35 * Noise.at(angle * 9, radius * 3, 77);
    Rgb iris = skin.iris.times(rays * Smooth.mix(1.25, 0.8, Smooth.step(0.2, 0.5, radius)));
    iris = iris.times(1 - 0.65 * Smooth.step(IRIS - 0.14, IRIS, radius));
    colour = colour.mix(iris, Smooth.step(IRIS + 0.04, IRIS - 0.04, radius));
    colour = colour.mix(Rgb.grey(0.004), Smooth.step(0.25, 0.19, radius));
    double shade = Smooth.step(-0.5, 0.02, edge);
    out.blend(colour.times(1 - 0.62 * shade), open);
    out.gloss = Smooth.mix(out.gloss, 3, open * Smooth.step(0.3, 0.0, shade));
  }
}
