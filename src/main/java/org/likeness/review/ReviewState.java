package org.likeness.review;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.List;

/**
 * How far the review of a search is (R1-R3). Each state has the moves that are legal in it and no
 * others: a verification before the first review, or any move once complete, does not compile.
 */
sealed interface ReviewState {

  /** The stable name, lower case with hyphens. */
  String wireName();

  /** What was decided so far, first to last. */
  List<Decision> decisions();

  /**
   * Nothing follows from a search before its review is over (R1).
   *
   * @throws Problem review-not-complete while a decision is awaited, search-incomplete if a part of
   *     the gallery was missing
   */
  static void requireDecided(ReviewState state) {
    Partial.require(state);
    if (state instanceof Open) {
      throw Problem.of(
              ProblemType.REVIEW_NOT_COMPLETE,
              "Nothing is disclosed or acted on until a reviewer and a blind verifier have decided")
          .with("state", state.wireName());
    }
  }

  /** A state in which somebody's decision is awaited. */
  sealed interface Open extends ReviewState {

    /** The part that is to be taken next. */
    Stage stage();

    /** Who took a part already. */
    Participants participants();
  }

  /** What a verification leads to. */
  sealed interface Verified extends ReviewState {}

  /** Nothing was found, so there is nothing to review and nobody to disclose. */
  record NoCandidates() implements ReviewState {
    @Override
    public String wireName() {
      return "no-candidates";
    }

    @Override
    public List<Decision> decisions() {
      return List.of();
    }
  }

  /**
   * Nobody was found while a part of the gallery could not be searched. That says nothing: no
   * decision ends it, another search does.
   */
  record Incomplete() implements ReviewState {
    @Override
    public String wireName() {
      return "incomplete";
    }

    @Override
    public List<Decision> decisions() {
      return List.of();
    }
  }

  /** The candidates wait for the first reviewer. */
  record AwaitingReview(Participants participants) implements Open {
    AwaitingVerification reviewedBy(Decision first) {
      return new AwaitingVerification(participants.and(first), first);
    }

    @Override
    public Stage stage() {
      return Stage.FIRST_REVIEW;
    }

    @Override
    public String wireName() {
      return "awaiting-review";
    }

    @Override
    public List<Decision> decisions() {
      return List.of();
    }
  }

  /** The first decision is there; a second person decides without knowing it. */
  record AwaitingVerification(Participants participants, Decision first) implements Open {
    Verified verifiedBy(Decision second) {
      Participants both = participants.and(second);
      return first.finding().agreesWith(second.finding())
          ? Complete.agreed(first, second)
          : new AwaitingArbitration(both, first, second);
    }

    @Override
    public Stage stage() {
      return Stage.VERIFICATION;
    }

    @Override
    public String wireName() {
      return "awaiting-verification";
    }

    @Override
    public List<Decision> decisions() {
      return List.of(first);
    }
  }

  /** The two disagree; a third person decides without knowing either decision. */
  record AwaitingArbitration(Participants participants, Decision first, Decision second)
      implements Open, Verified {
    Complete arbitratedBy(Decision third) {
      participants.and(third);
      return Complete.arbitrated(first, second, third);
    }

    @Override
    public Stage stage() {
      return Stage.ARBITRATION;
    }

    @Override
    public String wireName() {
      return "awaiting-arbitration";
    }

    @Override
    public List<Decision> decisions() {
      return List.of(first, second);
    }
  }

  /**
   * Decided. No move leads out of it.
   *
   * @param conclusion what the decisions together say
   */
  record Complete(List<Decision> decisions, Conclusion conclusion) implements Verified {
    public Complete {
      decisions = List.copyOf(decisions);
    }

    private static Complete agreed(Decision first, Decision second) {
      return new Complete(List.of(first, second), Conclusion.of(first.finding()));
    }

    private static Complete arbitrated(Decision first, Decision second, Decision third) {
      return new Complete(
          List.of(first, second, third),
          Conclusion.ofThree(first.finding(), second.finding(), third.finding()));
    }

    @Override
    public String wireName() {
      return "complete";
    }
  }
}
