package org.likeness.gallery;

import org.likeness.retention.NotedRules;
import org.likeness.retention.RetentionBasis;

import java.time.LocalDate;

/** When an image is to be reviewed, and may no longer be searched (G2). */
final class ReviewRule {

  private ReviewRule() {}

  /** Whether the image is of an unconvicted person and its review date has passed. */
  static boolean isDue(ArrestOutcome outcome, LocalDate reviewDate, LocalDate today) {
    return outcome.retentionBasis() == RetentionBasis.UNCONVICTED && reviewDate.isBefore(today);
  }

  /** The review date by a set of rules. */
  static ReviewDate byRules(NotedRules rules, CustodyRecord record) {
    return ReviewDate.byRules(
        rules.reviewDate(
            record.arrestOutcome().retentionBasis(), record.captureDate(), record.ageAtCapture()),
        rules.number());
  }
}
