package org.likeness.seed;

/** A surface over the unit square. */
interface Surface {
  /** Fills {@code out} for {@code s} (around) and {@code t} (downwards), each 0..1. */
  void sample(double s, double t, Sample out);

  /** Columns and rows for the finest picture. */
  int columns();

  int rows();
}
