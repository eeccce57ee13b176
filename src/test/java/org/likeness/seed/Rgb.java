package org.likeness.seed;

/** A colour in linear light, each part 0..1 (more for lights). */
record Rgb(double r, double g, double b) {

  /** From the usual 0..255 values of a screen. */
  static Rgb screen(int r, int g, int b) {
    return new Rgb(linear(r), linear(g), linear(b));
  }

  static Rgb grey(double level) {
    return new Rgb(level, level, level);
  }

  Rgb times(double factor) {
    return new Rgb(r * factor, g * factor, b * factor);
  }

  Rgb times(Rgb other) {
    return new Rgb(r * other.r, g * other.g, b * other.b);
  }

  Rgb mix(Rgb other, double share) {
    return new Rgb(
        Smooth.mix(r, other.r, share),
        Smooth.mix(g, other.g, share),
        Smooth.mix(b, other.b, share));
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
  }
}
