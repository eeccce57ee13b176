package org.likeness.calibration;

import java.util.Locale;

/**
 * False-positive identification rate: the share of searches of people who are not enrolled that
 * list anybody, 0..1.
 */
public record Fpir(double value) {

  /** Refuses what is no rate. */
  public Fpir {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("an FPIR must be in 0..1; value=" + value);
    }
  }

  /**
   * How alike a candidate is, in words that are no probability of being the right person.
   *
   * @param floor the smallest rate that the data can show; smaller ones are only said to be smaller
   */
  public String words(double floor) {
    String searches = "searches of people who are not enrolled would list someone this alike";
    if (value <= floor) {
      return "Fewer than 1 in %s %s".formatted(number(1 / floor), searches);
    }
    return value > 0.5
        ? "Most " + searches
        : "About 1 in %s %s".formatted(number(1 / value), searches);
  }

  /** Two digits are as much as such an estimate holds. */
  private static String number(double many) {
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(many)) - 1));
    return String.format(Locale.UK, "%,d", Math.round(Math.round(many / step) * step));
  }
}
