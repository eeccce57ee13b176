package org.likeness.review;

import org.likeness.review.ReviewState.AwaitingArbitration;
import org.likeness.review.ReviewState.AwaitingReview;
import org.likeness.review.ReviewState.AwaitingVerification;
import org.likeness.review.ReviewState.Incomplete;
import org.likeness.review.ReviewState.NoCandidates;
import org.likeness.review.ReviewState.Verified;

import java.util.List;

/**
 * Rebuilds a state by making its moves again, so that what the database says can only be a state
 * that the moves lead to.
 */
final class StateOfReview {

  private StateOfReview() {}

  static ReviewState of(ReviewRow row, List<Decision> decisions) {
    ReviewState state = rebuilt(row, decisions);
    if (!state.wireName().equals(row.state)) {
      throw new IllegalStateException(
          "the decisions lead to %s, and the review of %s says %s"
              .formatted(state.wireName(), row.searchId, row.state));
    }
    return state;
  }

  private static ReviewState rebuilt(ReviewRow row, List<Decision> decisions) {
    if (row.state.equals(new NoCandidates().wireName())) {
      return new NoCandidates();
    }
    return row.state.equals(new Incomplete().wireName())
        ? new Incomplete()
        : replay(new AwaitingReview(Participants.searchedBy(row.searcherId)), decisions);
  }

  private static ReviewState replay(AwaitingReview start, List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return start;
    }
    AwaitingVerification reviewed = start.reviewedBy(decisions.getFirst());
    if (decisions.size() == 1) {
      return reviewed;
    }
    Verified verified = reviewed.verifiedBy(decisions.get(1));
    return verified instanceof AwaitingArbitration arbitration && decisions.size() == 3
        ? arbitration.arbitratedBy(decisions.get(2))
        : verified;
  }
}
