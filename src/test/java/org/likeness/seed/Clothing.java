package org.likeness.seed;

import java.util.List;

/**
 * The upper garment: colour, depth of the neckline in front, thickness of its rim, and whether it
 * has a stripe.
 */
record Clothing(Rgb colour, Rgb rim, double neckline, double rimThickness, boolean striped) {
  private static final List<Rgb> COLOURS =
      List.of(
          Rgb.screen(38, 42, 52),
          Rgb.screen(120, 124, 130),
          Rgb.screen(24, 24, 26),
          Rgb.screen(52, 70, 104),
          Rgb.screen(96, 40, 44),
          Rgb.screen(60, 82, 64),
          Rgb.screen(196, 196, 192),
          Rgb.screen(134, 112, 88),
          Rgb.screen(88, 76, 110));

  static Clothing of(Dice d) {
    Rgb colour = d.pick(COLOURS);
    int cut = d.whole(0, 3);
    return switch (cut) {
      case 0 -> new Clothing(colour, colour.times(0.85), 0.3, 0.28, false);
      case 1 -> new Clothing(colour, colour.times(0.8), 1.4, 0.2, false);
      case 2 -> new Clothing(colour, colour.times(0.9), 0.0, 0.85, false);
      default -> new Clothing(colour, d.pick(COLOURS), 0.5, 0.35, d.chance(0.5));
    };
  }
}
