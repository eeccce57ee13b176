package org.likeness.seed;

import java.time.LocalDate;
import java.util.List;

/** One row of the manifest, in the columns of a bulk import. */
final class CustodyRecord {
  static final String HEADER =
      "file,force,custodyReference,personReference,captureDate,ageAtCapture,sex,ethnicityCode,"
          + "arrestOutcome,offenceGroup,imageType,reviewDate";

  private static final List<String> FORCES = List.of("MET", "GMP", "WMP", "WYP", "KENT");
  private static final List<String> OUTCOMES =
      List.of(
          "convicted",
          "convicted",
          "convicted",
          "charged",
          "no-further-action",
          "released-under-investigation",
          "acquitted");
  private static final List<String> OFFENCES =
      List.of(
          "violence",
          "theft",
          "theft",
          "burglary",
          "robbery",
          "drugs",
          "public-order",
          "sexual",
          "fraud",
          "other");

  private CustodyRecord() {}

  static String row(String file, Person person, LocalDate day, int take) {
    Dice d = Dice.of(Cast.SEED, person.number(), "record" + take);
    // a person reference is one force's: another force would know the same person by another
    String force = Dice.of(Cast.SEED, person.number(), "force").pick(FORCES);
    int serial = 1000 + person.number() * 137 + take * 11;
    String digits = "000" + serial;
    String reference = force + "/" + day.getYear() + "/" + digits.substring(digits.length() - 6);
    boolean stated = d.chance(0.92);
    String outcome = d.pick(OUTCOMES);
    boolean reviewed = outcome.equals("convicted") && d.chance(0.4);
    return String.join(
        ",",
        file,
        force,
        reference,
        person.reference(),
        day.toString(),
        Integer.toString(Cast.ageOn(person, day)),
        person.female() ? "female" : "male",
        stated ? person.ancestry().code : "",
        outcome,
        d.pick(OFFENCES),
        d.chance(0.95) ? "custody" : "voluntary-attendance",
        reviewed
            ? LocalDate.of(2027 + d.whole(0, 6), d.whole(1, 12), 1).toString()
            // not convicted: far ahead, for past it they would leave the searches, and the demo
            : outcome.equals("convicted") ? "" : day.plusYears(25).toString());
  }
}
