package org.likeness.seed;

import java.util.List;

/** All lamps, and the light that comes from above and from below by reflection. */
record Lighting(List<Light> lamps, Rgb sky, Rgb ground) {

  /** A custody suite: two large lamps beside the camera, differing a little from site to site. */
  static Lighting custody(Dice d) {
    double warm = d.between(-0.05, 0.05);
    Rgb colour = new Rgb(1 + warm, 1, 1 - warm);
    double left = d.between(0.55, 0.95);
    return new Lighting(
        List.of(
            Light.from(-0.75, 0.55, 1, colour.times(left * 0.85), 0.28),
            Light.from(0.75, 0.5, 1, colour.times(1.23 - left * 0.85), 0.28),
            Light.from(0, 1, 0.7, colour.times(0.35), 0.3)),
        colour.times(0.52),
        colour.times(0.3));
  }

  /** A shop: light from the ceiling, more of it from one side. */
  static Lighting shop(Dice d, double level) {
    double warm = d.between(-0.03, 0.14);
    Rgb colour = new Rgb(1 + warm, 1, 1 - warm).times(level);
    return new Lighting(
        List.of(
            Light.from(d.between(-0.8, 0.8), 1.1, d.between(0.6, 1.1), colour.times(0.95), 0.35),
            Light.from(d.between(-1, 1), 0.4, 0.8, colour.times(0.5), 0.3)),
        colour.times(0.6),
        colour.times(0.32));
  }

  /** A street at night: one lamp to a side, little else. */
  static Lighting night(Dice d, double level) {
    double side = d.chance(0.5) ? 1 : -1;
    Rgb sodium = new Rgb(1.25, 0.95, 0.6).times(level);
    return new Lighting(
        List.of(
            Light.from(side * d.between(0.5, 0.9), 0.7, 1, sodium.times(1.05), 0.25),
            Light.from(-side, 0.3, 0.8, new Rgb(0.5, 0.6, 0.8).times(0.4 * level), 0.2)),
        new Rgb(0.5, 0.52, 0.6).times(0.65 * level),
        sodium.times(0.26));
  }
}
