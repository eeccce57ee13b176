package org.likeness.evaluation;

import java.util.Locale;

/**
 * A share of trials, 0..1.
 *
 * @param value events by trials
 * @param low end of the 95 % confidence interval
 * @param high end of it
 * @param events how many
 * @param trials of how many; 0: nothing is known
 * @param people whose trials they were
 */
public record Rate(double value, double low, double high, long events, long trials, long people) {

  /** Nothing was tried. */
  static final Rate NONE = new Rate(0, 0, 1, 0, 0, 0);

  private static final int FEW = 30;
  private static final double WIDE = 0.1;

  /** The rate to four decimals; a dash where nothing is known. */
  public String text() {
    return trials == 0 ? "–" : number(value);
  }

  /** The interval in words. */
  public String interval() {
    return trials == 0 ? "–" : number(low) + " to " + number(high);
  }

  /** What it rests on. */
  public String counts() {
    return String.format(
        Locale.UK, "%,d of %,d, %,d %s", events, trials, people, people == 1 ? "person" : "people");
  }

  /** Whether so little is known that nothing should be concluded. */
  public boolean tooWide() {
    return people < FEW || high - low > WIDE;
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
