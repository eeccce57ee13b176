package org.likeness.seed;

import java.time.LocalDate;

/** A person who does not exist. */
record Person(
    int number,
    boolean female,
    Ancestry ancestry,
    LocalDate born,
    Bones bones,
    Complexion complexion) {

  static Person of(long seed, int number, boolean female, Ancestry ancestry, LocalDate born) {
    return new Person(
        number,
        female,
        ancestry,
        born,
        new Bones(Dice.of(seed, number, "bones"), ancestry, female),
        new Complexion(Dice.of(seed, number, "complexion"), ancestry));
  }

  /** The reference by which all images of the person are found, P-000123. */
  String reference() {
    String digits = "00000" + number;
    return "P-" + digits.substring(digits.length() - 6);
  }
}
