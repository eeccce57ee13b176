package org.likeness.seed;

/** A lamp: the direction towards it, its colour, and how wide it is (0 a point, 0.5 a soft box). */
record Light(double x, double y, double z, Rgb colour, double width) {

  static Light from(double x, double y, double z, Rgb colour, double width) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new Light(x / length, y / length, z / length, colour, width);
  }
}
