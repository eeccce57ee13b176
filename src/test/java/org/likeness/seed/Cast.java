package org.likeness.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who there is: sixty people of the gallery and ten strangers who are in no custody record. */
final class Cast {
  static final long SEED = 20_261_122L;
  static final int ENROLLED = 60;
  static final int STRANGERS = 10;

  private static final List<Ancestry> POPULATION =
      List.of(
          Ancestry.WHITE_BRITISH,
          Ancestry.BLACK_CARIBBEAN,
          Ancestry.WHITE_BRITISH,
          Ancestry.PAKISTANI,
          Ancestry.WHITE_OTHER,
          Ancestry.BLACK_AFRICAN,
          Ancestry.INDIAN,
          Ancestry.WHITE_BRITISH,
          Ancestry.MIXED,
          Ancestry.CHINESE);
  private static final List<Integer> UNDER_EIGHTEEN = List.of(17, 42);

  private Cast() {}

  /** People 1 to 60. */
  static List<Person> enrolled() {
    return range(1, ENROLLED);
  }

  /** People 61 to 70. */
  static List<Person> strangers() {
    return range(ENROLLED + 1, STRANGERS);
  }

  private static List<Person> range(int first, int count) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(person(first + i));
    }
    return people;
  }

  private static Person person(int number) {
    Dice d = Dice.of(SEED, number, "person");
    boolean female = (number * 7 + number / 10) % 5 < 2;
    boolean young = UNDER_EIGHTEEN.contains(number);
    int year = young ? 2007 : (int) (2003 - 48 * StrictMath.pow(d.unit(), 1.5));
    LocalDate born = LocalDate.of(year, d.whole(1, 12), d.whole(1, 28));
    Ancestry ancestry = POPULATION.get((number - 1) % POPULATION.size());
    return Person.of(SEED, number, female, ancestry, born);
  }

  /** The date of the first custody photograph. */
  static LocalDate firstCapture(Person person) {
    Dice d = Dice.of(SEED, person.number(), "first");
    if (UNDER_EIGHTEEN.contains(person.number())) {
      return person.born().plusYears(16).plusDays(d.whole(20, 600));
    }
    int earliest = Math.max(2012, person.born().getYear() + 19);
    return LocalDate.of(
        d.whole(earliest, Math.max(earliest, 2021)), d.whole(1, 12), d.whole(1, 28));
  }

  /** The date of the second, some years later; never after 2026-09. */
  static LocalDate secondCapture(Person person) {
    Dice d = Dice.of(SEED, person.number(), "second");
    LocalDate later = firstCapture(person).plusDays(d.whole(400, 2600));
    LocalDate last = LocalDate.of(2026, 9, 1).minusDays(person.number());
    return later.isAfter(last) ? last : later;
  }

  /** How the person looked on that day. */
  static Look look(Person person, LocalDate day, String occasion) {
    return Look.of(
        Dice.of(SEED, person.number(), "habits"),
        Dice.of(SEED, person.number(), occasion),
        person.ancestry(),
        person.female(),
        ageOn(person, day));
  }

  /** Whole years of age. */
  static int ageOn(Person person, LocalDate day) {
    return person.born().until(day).getYears();
  }
}
