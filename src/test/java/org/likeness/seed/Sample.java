package org.likeness.seed;

/**
 * One point of a surface, filled in by the surface: where it is, what colour, how glossy, how much
 * of it is hair.
 */
final class Sample {
  double x;
  double y;
  double z;
  double r;
  double g;
  double b;

  /** 0 dull, 1 oily skin, above 1 wet like an eye. */
  double gloss;

  /** 0 skin or cloth, 1 hair: shaded along its strands. */
  double fibre;

  /** 0 where the surface is cut away. */
  double cover;

  void colour(Rgb c) {
    r = c.r();
    g = c.g();
    b = c.b();
  }

  void blend(Rgb c, double share) {
    r = Smooth.mix(r, c.r(), share);
    g = Smooth.mix(g, c.g(), share);
    b = Smooth.mix(b, c.b(), share);
  }

  void darken(double share) {
    double keep = 1 - share;
    r *= keep;
    g *= keep;
    b *= keep;
  }
}
