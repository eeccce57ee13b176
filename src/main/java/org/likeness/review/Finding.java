package org.likeness.review;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What one reviewer found. A possible match without a candidate, the whole comparison and the
 * differences cannot be made (R2, R6).
 *
 * @param outcome the finding
 * @param reason why, in the reviewer's words; not blank
 * @param candidateId the candidate that it is about; none if it is about the whole list
 * @param features comparison of that candidate with the probe
 * @param differencesSeen such as age, beard, scars, ears; "none seen" must be written
 * @param marks what was drawn on the pictures
 */
public record Finding(
    Outcome outcome,
    String reason,
    @Nullable UUID candidateId,
    @Nullable FeatureComparison features,
    @Nullable String differencesSeen,
    List<Mark> marks) {

  public Finding {
    marks = List.copyOf(marks);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a finding needs a reason");
    }
    boolean compared = candidateId != null && features != null && differencesSeen != null;
    if (outcome == Outcome.POSSIBLE_MATCH && !compared) {
      throw new IllegalArgumentException(
          "a possible match needs a candidate, all features and the differences seen");
    }
  }

  /** Same outcome and, for a possible match, the same candidate. */
  public boolean agreesWith(Finding other) {
    return outcome == other.outcome
        && (outcome != Outcome.POSSIBLE_MATCH || Objects.equals(candidateId, other.candidateId));
  }
}
