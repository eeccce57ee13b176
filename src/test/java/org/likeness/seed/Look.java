package org.likeness.seed;

import java.util.List;

/** What of a person changes with the years and the day. */
record Look(
    double age,
    double weight,
    double grey,
    HairStyle style,
    double hairThickness,
    double parting,
    double stubble,
    double beard,
    double moustache,
    double smile,
    double gape,
    double squint,
    double gazeX,
    Clothing clothing,
    int seed) {

  private static final List<HairStyle> MEN =
      List.of(
          HairStyle.CROPPED,
          HairStyle.SHORT,
          HairStyle.SHORT,
          HairStyle.PARTED,
          HairStyle.QUIFF,
          HairStyle.SHAVED);
  private static final List<HairStyle> WOMEN =
      List.of(
          HairStyle.LONG, HairStyle.LONG, HairStyle.BOB, HairStyle.TIED_BACK, HairStyle.TIED_BACK);
  private static final List<HairStyle> TIGHT_MEN =
      List.of(HairStyle.CROPPED, HairStyle.CROPPED, HairStyle.SHAVED, HairStyle.AFRO);
  private static final List<HairStyle> TIGHT_WOMEN =
      List.of(HairStyle.AFRO, HairStyle.TIED_BACK, HairStyle.LONG_CURLY);

  /** The person at the given age; {@code day} tells one occasion from another. */
  static Look of(Dice habits, Dice day, Ancestry ancestry, boolean female, double age) {
    HairStyle usual = styleOf(habits, ancestry, female, age);
    double usualBeard = female || habits.chance(0.55) ? 0 : habits.between(0.25, 1);
    double weight = habits.around(0.4, 0.35) + 0.004 * (age - 30);
    double parting = habits.between(-0.6, 0.6);
    HairStyle style = day.chance(0.75) ? usual : styleOf(day, ancestry, female, age);
    style = usual.curl > 0.5 == style.curl > 0.5 ? style : usual;
    boolean bearded = age > 21 && usualBeard > 0 && day.chance(0.8);
    return new Look(
        age,
        weight + day.around(0, 0.1),
        Smooth.step(38, 72, age + habits.around(0, 8)),
        style,
        day.between(0.85, 1.2),
        parting,
        female || age < 18 ? 0 : day.between(0, 0.8),
        bearded ? usualBeard * day.between(0.7, 1.1) : 0,
        bearded || (!female && age > 30 && habits.chance(0.1)) ? 1 : 0,
        day.around(0.05, 0.12),
        0,
        day.around(0, 0.08),
        day.around(0, 0.03),
        Clothing.of(day),
        day.whole(1, 1_000_000));
  }

  private static HairStyle styleOf(Dice d, Ancestry ancestry, boolean female, double age) {
    if (!female && d.chance(Smooth.step(28, 75, age) * 0.8)) {
      return d.chance(0.3) ? HairStyle.SHAVED : HairStyle.BALDING;
    }
    if (ancestry.breadth >= 0.9) {
      return d.pick(female ? TIGHT_WOMEN : TIGHT_MEN);
    }
    if (d.chance(0.15) && ancestry.fold < 0.5) {
      return female ? HairStyle.LONG_CURLY : HairStyle.CURLY;
    }
    return d.pick(female ? WOMEN : MEN);
  }

  /** The same look with a face that is caught in movement: mouth a little open, eyes elsewhere. */
  Look moving(Dice d) {
    return new Look(
        age,
        weight,
        grey,
        style,
        hairThickness,
        parting,
        stubble,
        beard,
        moustache,
        smile + d.around(0.05, 0.15),
        d.chance(0.3) ? d.between(0.05, 0.2) : 0,
        squint + d.around(0, 0.08),
        d.around(0, 0.08),
        clothing,
        seed);
  }
}
