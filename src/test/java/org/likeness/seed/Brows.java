package org.likeness.seed;

/** Eyebrows, drawn as a band of strands. */
final class Brows {
  private final Bones p;
  private final Rgb colour;
  private final double strength;
  private final int seed;

  Brows(Bones bones, Complexion complexion, Look look, int seed) {
    this.p = bones;
    this.seed = seed;
    Rgb grown = complexion.hair.times(0.75);
    this.colour = grown.mix(Rgb.grey(0.3), look.grey() * 0.5);
    this.strength = Smooth.mix(0.95, 0.7, look.grey());
  }

  void paint(Sample out) {
    double side = Math.abs(out.x);
    double t = (side - p.browGap) / (p.browLength + 0.9);
    if (t < -0.15 || t > 1.1 || Math.abs(out.y - p.browHeight) > 1.6) {
      return;
    }
    double drop = out.x > 0 ? p.lopsided * 0.8 : 0;
    double rise = p.browTilt * (side - 2.5) + p.browArch * (Smooth.hill(t - 0.55, 0.95) - 0.6);
    double middle = p.browHeight + rise - drop - 0.25 * Smooth.step(0.6, 1.05, t);
    double half = p.browThickness * 1.15 * Smooth.mix(1, 0.4, Smooth.step(0.45, 1, t));
    double v = (out.y - middle) / half;
    double band = Smooth.step(1.25, 0.35, Math.abs(v));
    double ends = Smooth.step(-0.1, 0.14, t) * Smooth.step(1.06, 0.85, t);
    double lean = out.y * 6.5 - side * Smooth.mix(3, 9, t) * 0.8;
    double strand = 0.85 + 0.45 * Noise.at(lean * 1.4, side * 2 + v * 0.6, seed + 3);
    double share = Smooth.clamp(band * ends * strand * 1.15) * strength;
    out.blend(colour, share);
    out.fibre = Math.max(out.fibre, share * 0.35);
    out.gloss *= 1 - 0.8 * share;
    out.z += 0.05 * share;
  }
}
