package org.likeness.seed;

/** Shoulders and chest, bare or clothed. */
final class Torso implements Surface {
  private static final double[] LEVEL = {-11.6, -14.4, -16.6, -18.2, -20.4, -25.4, -42, -75};
  private static final double[] WIDTH = {4.0, 6.9, 12, 16.4, 19.6, 21.8, 23, 22.5};
  private static final double[] DEPTH = {4.6, 6.4, 7.8, 8.6, 9.2, 10.4, 12, 12};
  private static final double[] DROP = {4.4, 4.2, 3.2, 2, 1, 0.3, 0, 0};

  private final Skin skin;
  private final Clothing clothing;
  private final boolean clothed;
  private final double scale;
  private final int seed;

  Torso(Person person, Look look, boolean clothed) {
    this.skin = new Skin(person.bones(), person.complexion(), look, person.number() * 1009 + 2);
    this.clothing = look.clothing();
    this.clothed = clothed;
    this.seed = look.seed();
    this.scale = (person.female() ? 0.86 : 1) * (0.95 + 0.15 * look.weight());
  }

  @Override
  public void sample(double s, double t, Sample out) {
    double angle = (2 * s - 1) * 2.2;
    double from = clothed ? 0.09 : 0;
    double place = Smooth.mix(from, 1, t * Smooth.mix(0.5, 1, t));
    double cos = StrictMath.cos(angle);
    double grow = Smooth.mix(1, scale, Smooth.step(0.05, 0.3, place));
    double w = Smooth.spline(WIDTH, place) * grow;
    double drop = Smooth.spline(DROP, place) * Math.max(0, cos);
    if (clothed) {
      drop += clothing.neckline() * Smooth.hill(angle, 1.3) * Smooth.step(0.35, 0.05, place);
    }
    double wide = StrictMath.sin(angle);
    out.x = w * Math.signum(wide) * StrictMath.pow(Math.abs(wide), 0.85);
    out.y = Smooth.spline(LEVEL, place) - drop;
    out.z = Smooth.spline(DEPTH, place) * cos - 2.4;
    if (clothed) {
      cloth(out, t, angle);
    } else {
      skin.base(out);
      out.z -= 1.1 * Smooth.step(0.05, 0.16, place) * Math.max(0, cos);
      out.gloss = 0.2;
    }
  }

  private void cloth(Sample out, double t, double angle) {
    double folds = Noise.cloud(out.x * 0.16 + out.y * 0.1, out.y * 0.3 - out.x * 0.05, 3, seed);
    double rim =
        Smooth.step(clothing.rimThickness() * 0.11 + 0.012, clothing.rimThickness() * 0.11, t);
    double bulge =
        0.35
            + 0.55 * folds * Smooth.step(0.03, 0.3, t)
            + (0.2 + 0.5 * clothing.rimThickness()) * rim;
    out.z += bulge * StrictMath.cos(angle);
    out.x += bulge * StrictMath.sin(angle);
    out.y += 0.35 * rim + 0.3;
    double weave = 1 + 0.05 * Noise.at(out.x * 9, out.y * 9, seed + 1);
    Rgb colour = clothing.colour();
    if (clothing.striped() && (int) Math.floor(out.y / 3.2) % 2 == 0) {
      colour = clothing.rim();
    }
    out.colour(colour.mix(clothing.rim(), rim).times(weave * 0.8));
    if (rim > 0.5) {
      out.darken(0.12 * (1 + Noise.at(angle * 60, 0, 3)));
    }
    out.gloss = 0;
    out.fibre = 0;
    out.cover = 1;
  }

  @Override
  public int columns() {
    return 420;
  }

  @Override
  public int rows() {
    return 420;
  }
}
