package org.likeness.seed;

/** The neck. */
final class Neck implements Surface {
  private final Skin skin;
  private final double half;

  Neck(Person person, Look look) {
    skin = new Skin(person.bones(), person.complexion(), look, person.number() * 1009 + 1);
    double jaw = person.bones().jawWidth;
    half = (person.female() ? 4.5 : 5.2) + 0.25 * (jaw - 5.4) + 0.6 * look.weight();
  }

  @Override
  public void sample(double s, double t, Sample out) {
    double angle = (2 * s - 1) * 2.4;
    double y = Smooth.mix(-5, -20, t);
    double flare = 1 + 0.25 * Smooth.step(0.6, 1, t);
    out.x = half * flare * StrictMath.sin(angle);
    out.y = y;
    double front = 4.9 - 0.05 * (y + 12) + 0.5 * Smooth.hill(out.x, y + 14.5, 1.3, 1.6);
    double cord = 0.5 * Smooth.hill(Math.abs(out.x) - 3.6 - 0.25 * (y + 12), 1.1);
    out.z = (front + cord) * StrictMath.cos(angle) - 2.2;
    skin.base(out);
    out.gloss = 0.2;
    out.darken(0.04);
  }

  @Override
  public int columns() {
    return 300;
  }

  @Override
  public int rows() {
    return 300;
  }
}
