package org.likeness.review.supervision;

import org.jspecify.annotations.Nullable;
import org.likeness.review.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A reviewer's decision on a list whose answer is known.
 *
 * @param reviewerId stable id of the user
 * @param reviewer their login then
 * @param begunAt when they claimed it; null if that is not known
 * @param decidedAt when they decided
 * @param mated whether the person is in the list
 * @param outcome what they found
 * @param namedThePerson whether the candidate of a possible match is the person
 */
record Answered(
    String reviewerId,
    String reviewer,
    @Nullable Instant begunAt,
    Instant decidedAt,
    boolean mated,
    Outcome outcome,
    boolean namedThePerson) {

  YearMonth month() {
    return YearMonth.from(decidedAt.atOffset(ZoneOffset.UTC));
  }

  /** Whether it says anything that can be right or wrong. */
  boolean conclusive() {
    return switch (outcome) {
      case POSSIBLE_MATCH, NOT_A_MATCH -> true;
      case INCONCLUSIVE, IMAGE_UNSUITABLE -> false;
    };
  }

  /** Whether somebody else was called a possible match, whichever kind of list it is. */
  boolean namedAWrongPerson() {
    return outcome == Outcome.POSSIBLE_MATCH && !namedThePerson;
  }

  /** Whether the person was in the list and not found, or somebody else was named instead. */
  boolean missedThePerson() {
    return mated && conclusive() && !namedThePerson;
  }

  @Nullable Duration worked() {
    return begunAt == null ? null : Duration.between(begunAt, decidedAt);
  }
}
