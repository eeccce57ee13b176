package org.likeness.review;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What the decisions of a review together say. It always rests on two people who agree; three
 * different decisions are inconclusive.
 *
 * @param outcome the joint finding
 * @param candidateId the candidate of a possible match; null for every other outcome
 */
public record Conclusion(Outcome outcome, @Nullable UUID candidateId) {

  static Conclusion of(Finding agreed) {
    boolean match = agreed.outcome() == Outcome.POSSIBLE_MATCH;
    return new Conclusion(agreed.outcome(), match ? agreed.candidateId() : null);
  }

  /** Of two findings that disagree and a third person's. */
  static Conclusion ofThree(Finding first, Finding second, Finding third) {
    return third.agreesWith(first) || third.agreesWith(second)
        ? of(third)
        : new Conclusion(Outcome.INCONCLUSIVE, null);
  }
}
