package org.likeness.review.supervision;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Bounds of a true rate, 0 to 1.
 *
 * @param lower bound
 * @param upper bound
 */
@Schema(name = "ConfidenceInterval")
public record Interval(double lower, double upper) {
  private static final double TAIL = 0.025;

  /**
   * The exact 95 % interval of a binomial rate: Clopper and Pearson, Biometrika 26 (1934), 404-413.
   *
   * @param errors 0..trials
   * @param trials at least 1
   */
  public static Interval of(int errors, int trials) {
    if (trials < 1 || errors < 0 || errors > trials) {
      throw new IllegalArgumentException(
          "errors must be in 0..trials, trials at least 1; errors=" + errors + " trials=" + trials);
    }
    double lower =
        errors == 0
            ? 0
            : BetaDistribution.of(errors, trials - errors + 1.0).inverseCumulativeProbability(TAIL);
    double upper =
        errors == trials
            ? 1
            : BetaDistribution.of(errors + 1.0, trials - errors).inverseSurvivalProbability(TAIL);
    return new Interval(lower, upper);
  }
}
