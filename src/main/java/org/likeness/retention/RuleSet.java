package org.likeness.retention;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;

/**
 * Periods from capture to review (G2).
 *
 * @param inForceFrom the first day; null: whenever no dated set is in force
 * @param convicted of convicted people
 * @param convictedUnder18 of those who were under 18 at capture
 * @param unconvicted of everybody else
 * @param unconvictedUnder18 of those who were under 18 at capture
 */
public record RuleSet(
    @Nullable LocalDate inForceFrom,
    Period convicted,
    Period convictedUnder18,
    Period unconvicted,
    Period unconvictedUnder18) {
  private static final int ADULT = 18;

  public RuleSet {
    requirePositive("convicted", convicted);
    requirePositive("convictedUnder18", convictedUnder18);
    requirePositive("unconvicted", unconvicted);
    requirePositive("unconvictedUnder18", unconvictedUnder18);
  }

  private static void requirePositive(String name, Period period) {
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(name + " must be a period above zero; it is " + period);
    }
  }

  /** Whether somebody of this age counts as a child. */
  public static boolean under18(int age) {
    return age < ADULT;
  }

  /**
   * The period for an image.
   *
   * @param basis what came of the arrest
   * @param ageAtCapture in years
   */
  public Period period(RetentionBasis basis, int ageAtCapture) {
    return switch (basis) {
      case CONVICTED -> under18(ageAtCapture) ? convictedUnder18 : convicted;
      case UNCONVICTED -> under18(ageAtCapture) ? unconvictedUnder18 : unconvicted;
    };
  }
}
