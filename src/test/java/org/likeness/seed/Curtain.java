package org.likeness.seed;

/** Hair that hangs down beside and behind the face. */
final class Curtain implements Surface {
  private final Bones p;
  private final Look look;
  private final Rgb colour;
  private final int seed;
  private final double length;

  Curtain(Person person, Look look, Hair hair) {
    this.p = person.bones();
    this.look = look;
    this.colour = hair.colour();
    this.seed = look.seed();
    this.length = look.style().hanging * look.hairThickness();
  }

  @Override
  public void sample(double s, double t, Sample out) {
    double curl = look.style().curl;
    double top = p.skullHeight + 0.5;
    double y = top - t * (length + top);
    double open =
        Smooth.mix(0.04, 1.02, Smooth.step(top + 1, 1.5, y)) - 0.12 * Smooth.step(-2, -12, y);
    open += 0.08 * Noise.at(t * 3, 0, seed);
    double u = 2 * s - 1;
    double angle = Math.signum(u) * Smooth.mix(open, 3.15, Math.abs(u));
    double strand = strand(angle, t, curl);
    y += (0.7 * strand - 0.8) * Smooth.step(0.8, 1, t) * 1.5;
    double dome = Math.max(0, y - 1) / (top - 0.9);
    double cap = Math.sqrt(Math.max(0, 1 - dome * dome));
    double back = Smooth.step(1.6, 2.4, Math.abs(angle));
    double wave = (0.2 + 0.6 * curl) * (1 - back) * Noise.at(t * (4 + 6 * curl), angle, seed + 5);
    double half = p.skullWidth + 0.5 + 0.45 * look.hairThickness() + wave + 0.2 * strand;
    half += 0.8 * curl + (look.style() == HairStyle.BOB ? 0.6 : 0.3) * Smooth.step(3, -6, y);
    double lie = Smooth.step(-9, -16, y);
    out.x = half * cap * StrictMath.sin(angle) * (1 + 0.1 * lie);
    out.y = y;
    double front = Smooth.mix(10.1, 7.2, Smooth.step(6, -1, y)) + 0.8 * lie;
    double depth = Math.abs(angle) < 1.57 ? front : 11;
    out.z = depth * StrictMath.cos(angle) * cap - 0.6 + 0.25 * strand + 1.5 * lie;
    out.colour(colour.times(Math.max(0.2, 0.9 + 0.55 * strand)));
    out.darken(0.75 * back * Smooth.step(3, -3, y));
    out.gloss = 0.3 * (1 - back);
    out.fibre = 1;
    out.cover = Math.abs(u) > 0.006 && 1 - t + 0.12 * strand > 0.06 ? 1 : 0;
  }

  private double strand(double angle, double t, double curl) {
    double bend = (0.7 + curl) * Noise.at(t * (3 + 8 * curl), angle * 2, seed + 1);
    double across = angle * 12 + bend;
    return 0.5 * Noise.at(across, t * 3, seed + 2)
        + 0.4 * Noise.at(across * 4, t * 7, seed + 3)
        + 0.25 * Noise.at(across * 11, t * 12, seed + 4);
  }

  @Override
  public int columns() {
    return 700;
  }

  @Override
  public int rows() {
    return 500;
  }
}
