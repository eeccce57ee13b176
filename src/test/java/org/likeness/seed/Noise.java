package org.likeness.seed;

/**
 * Value noise, -1..1, from a hash of the lattice: the same for the same place and seed, everywhere.
 */
final class Noise {
  private Noise() {}

  static double at(double x, double y, int seed) {
    double fx = Math.floor(x);
    double fy = Math.floor(y);
    int ix = (int) fx;
    int iy = (int) fy;
    double tx = fade(x - fx);
    double ty = fade(y - fy);
    double top = Smooth.mix(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), tx);
    double bottom = Smooth.mix(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), tx);
    return Smooth.mix(top, bottom, ty);
  }

  /** Several octaves, each half as strong and twice as fine. */
  static double cloud(double x, double y, int octaves, int seed) {
    double sum = 0;
    double weight = 0.5;
    for (int i = 0; i < octaves; i++) {
      sum += weight * at(x * (1 << i) + 17.3 * i, y * (1 << i) - 9.1 * i, seed + i);
      weight *= 0.5;
    }
    return sum;
  }

  /** -1..1 for one cell. */
  static double lattice(int x, int y, int seed) {
    int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b1;
    h = (h ^ h >>> 15) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    h ^= h >>> 16;
    return h * 0x1.0p-31;
  }

  private static double fade(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }
}
