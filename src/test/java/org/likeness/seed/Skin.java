package org.likeness.seed;

/**
 * Colour of the skin: blood under it, freckles, moles, scars, shadows that age leaves, and pores.
 */
final class Skin {
  private final Complexion complexion;
  private final Look look;
  private final Bones p;
  private final int seed;
  private final double age;

  Skin(Bones bones, Complexion complexion, Look look, int seed) {
    this.p = bones;
    this.complexion = complexion;
    this.look = look;
    this.seed = seed;
    this.age = Smooth.step(30, 80, look.age());
  }

  /** Plain skin, for neck and ears too. */
  void base(Sample out) {
    double mottle = Noise.cloud(out.x * 0.8, out.y * 0.8 + out.z * 0.3, 3, seed);
    double fine =
        Noise.at(out.x * 7, out.y * 7, seed + 5) + Noise.at(out.x * 15, out.y * 15, seed + 6);
    double level = 0.86 * (1 + 0.07 * mottle + 0.016 * fine);
    Rgb skin = complexion.skin;
    out.r = skin.r() * level;
    out.g = skin.g() * level * (1 - 0.035 * mottle);
    out.b = skin.b() * level * (1 - 0.04 * mottle);
    out.gloss = 0.32 + 0.1 * fine;
    out.fibre = 0;
    out.cover = 1;
  }

  /** Skin of the face. */
  void face(Sample out) {
    base(out);
    double side = Math.abs(out.x);
    blood(out, side);
    shadows(out, side);
    spots(out);
    double zone = Smooth.hill(out.x, out.y - 4, 5, 4) + Smooth.hill(out.x, out.y + 3, 1.8, 3);
    out.gloss += 0.25 * zone;
    out.z += 0.007 * Noise.at(out.x * 11, out.y * 11, seed + 9);
  }

  private void blood(Sample out, double side) {
    double pale = Smooth.step(0.8, 0.1, complexion.melanin);
    double cheek = Smooth.hill(side - 4, out.y + 3.4, 3, 3);
    double nose = Smooth.hill(out.x, out.y - p.noseLength - 0.6, 2.4, 1.6);
    double chin = 0.5 * Smooth.hill(out.x, out.y - p.chinDrop - 1.5, 2.5, 2);
    double share = (0.15 + 0.85 * pale) * complexion.redness * (cheek + nose + chin);
    out.g *= 1 - 0.13 * share;
    out.b *= 1 - 0.12 * share;
    out.r *= 1 - 0.02 * share;
  }

  private void shadows(Sample out, double side) {
    double under = Smooth.hill(side - 2.5, out.y + 1.15, 1.9, 1);
    double dark = (0.08 + 0.2 * age + 0.06 * complexion.melanin) * under;
    out.r *= 1 - dark;
    out.g *= 1 - 1.1 * dark;
    out.b *= 1 - 0.9 * dark;
    double lid = Smooth.hill(side - p.eyeSpacing, out.y - 0.6, 2, 1);
    out.darken(0.08 * lid);
    double nostril =
        Smooth.hill(
            side - p.noseWidth * 0.43, out.y - p.noseLength - 0.04, p.noseWidth * 0.27, 0.24);
    out.blend(new Rgb(0.02, 0.008, 0.006), Math.min(0.92, 1.3 * nostril));
    double blotch = Math.max(0, Noise.cloud(out.x * 1.7, out.y * 1.7, 2, seed + 31) - 0.25);
    out.darken(0.5 * age * blotch);
  }

  private void spots(Sample out) {
    if (complexion.freckles > 0) {
      double n = Noise.at(out.x * 4.6, out.y * 4.6, seed + 21);
      double where = Smooth.hill(out.x, out.y + 1.8, 6.5, 4.5);
      out.blend(
          complexion.skin.times(new Rgb(0.7, 0.5, 0.38)),
          complexion.freckles * where * Smooth.step(0.35, 0.75, n) * 0.7);
    }
    for (Complexion.Mole mole : complexion.moles) {
      double m = Smooth.hill(out.x - mole.x(), out.y - mole.y(), mole.radius(), mole.radius());
      out.blend(
          complexion.skin.times(new Rgb(0.22, 0.15, 0.12)), Math.min(1, 1.6 * m) * mole.strength());
      out.z += 0.06 * m;
    }
    for (Complexion.Scar scar : complexion.scars) {
      double dx = out.x - scar.x();
      double across = out.y - scar.y() - scar.slope() * dx;
      double s = Smooth.hill(across, 0.11) * Smooth.hill(dx, scar.length());
      out.blend(complexion.skin.mix(Rgb.grey(0.75), 0.4), 0.4 * s);
      out.z -= 0.05 * s;
    }
  }
}
