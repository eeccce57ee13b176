package org.likeness.seed;

/** One ear: a rim around a hollow, standing off the side of the head. */
final class Ear implements Surface {
  private final Bones p;
  private final Skin skin;
  private final double side;

  /** {@code side} is -1 for the picture's left, 1 for its right. */
  Ear(Person person, Look look, double side) {
    this.p = person.bones();
    this.skin = new Skin(p, person.complexion(), look, person.number() * 1009);
    this.side = side;
  }

  @Override
  public void sample(double s, double t, Sample out) {
    double angle = 2 * StrictMath.PI * s;
    double r = t;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double size = p.earSize;
    double back = 1.35 * size * r * cos * (1 + 0.22 * sin);
    double up = 2.75 * size * r * sin;
    double rim = 0.42 * Smooth.hill(r - 0.86, 0.2) * Smooth.step(-0.95, -0.55, sin + 0.2 * cos);
    double fold = 0.3 * Smooth.hill(r - 0.52, 0.2) * Smooth.step(-0.6, 0.2, cos + 0.2);
    double hollow = 0.5 * Smooth.hill(back + 0.15, up + 0.25, 1, 1.3);
    double relief = rim + fold - hollow + 0.25 * (1 - r * r);
    double away = p.earAngle;
    double lift = (back + 1.5) * away + relief;
    out.x = (p.cheekWidth + 0.1 + lift) * side;
    out.y = -1.5 + up - 0.12 * back;
    out.z = -0.5 - back * 0.9 - relief * 0.3;
    skin.base(out);
    out.g *= 0.93 - 0.12 * Smooth.step(0, 0.5, hollow);
    out.b *= 0.93 - 0.12 * Smooth.step(0, 0.5, hollow);
    out.darken(0.45 * Smooth.step(0.1, 0.5, hollow));
    out.gloss = 0.2;
  }

  @Override
  public int columns() {
    return 140;
  }

  @Override
  public int rows() {
    return 90;
  }
}
