package org.likeness.retention;

import java.time.LocalDate;

/**
 * A set of rules under the number by which records name it. The set that was noted last has the
 * highest.
 *
 * @param number from 0
 * @param rules the periods
 */
public record NotedRules(int number, RuleSet rules) {

  /** The review date of an image whose source gives none. */
  public LocalDate reviewDate(RetentionBasis basis, LocalDate captureDate, int ageAtCapture) {
    return captureDate.plus(rules.period(basis, ageAtCapture));
  }
}
