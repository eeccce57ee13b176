package org.likeness.seed;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours and marks of a person: skin, eyes, hair as it was when young, freckles, moles, a scar.
 */
final class Complexion {
  private static final Rgb[] SKIN = {
    Rgb.screen(240, 205, 188),
    Rgb.screen(226, 180, 152),
    Rgb.screen(197, 146, 112),
    Rgb.screen(156, 106, 77),
    Rgb.screen(110, 72, 52),
    Rgb.screen(72, 48, 38)
  };
  private static final List<Rgb> PALE_EYES =
      List.of(
          Rgb.screen(110, 140, 165),
          Rgb.screen(125, 150, 160),
          Rgb.screen(105, 125, 90),
          Rgb.screen(140, 115, 70));
  private static final List<Rgb> BROWN_EYES =
      List.of(Rgb.screen(85, 52, 28), Rgb.screen(60, 36, 22), Rgb.screen(105, 68, 35));
  private static final List<Rgb> FAIR_HAIR =
      List.of(
          Rgb.screen(150, 115, 72),
          Rgb.screen(178, 145, 98),
          Rgb.screen(112, 78, 50),
          Rgb.screen(138, 72, 38),
          Rgb.screen(92, 64, 44));
  private static final List<Rgb> DARK_HAIR =
      List.of(Rgb.screen(34, 28, 25), Rgb.screen(48, 36, 29), Rgb.screen(62, 44, 33));

  /** A round dark mark on the face. */
  record Mole(double x, double y, double radius, double strength) {}

  /** A thin pale line. */
  record Scar(double x, double y, double slope, double length) {}

  final double melanin;
  final Rgb skin;
  final double redness;
  final double freckles;
  final Rgb iris;
  final Rgb hair;
  final double lipRedness;
  final List<Mole> moles = new ArrayList<>();
  final List<Scar> scars = new ArrayList<>();

  Complexion(Dice d, Ancestry a) {
    melanin = d.between(a.palest, a.darkest);
    skin = skinOf(melanin);
    redness = d.between(0.2, 1);
    boolean dark = d.chance(a.darkHair);
    iris = dark ? d.pick(BROWN_EYES) : d.pick(PALE_EYES);
    hair = a.darkHair == 1 ? Rgb.screen(32, 27, 25) : dark ? d.pick(DARK_HAIR) : d.pick(FAIR_HAIR);
    freckles = melanin < 0.25 && d.chance(0.35) ? d.between(0.3, 1) : 0;
    lipRedness = d.between(0.3, 1);
    for (int i = d.whole(0, 3); i > 0; i--) {
      moles.add(
          new Mole(
              d.between(-5.2, 5.2), d.between(-9, 4), d.between(0.1, 0.24), d.between(0.4, 0.8)));
    }
    if (d.chance(0.15)) {
      scars.add(
          new Scar(
              d.between(-4.5, 4.5), d.between(-8, 5), d.between(-1.2, 1.2), d.between(0.5, 1.0)));
    }
  }

  private static Rgb skinOf(double melanin) {
    double place = Smooth.clamp(melanin) * (SKIN.length - 1);
    int i = Math.min((int) place, SKIN.length - 2);
    return SKIN[i].mix(SKIN[i + 1], place - i);
  }
}
