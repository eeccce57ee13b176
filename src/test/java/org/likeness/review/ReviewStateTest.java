package org.likeness.review;

import org.junit.jupiter.api.Test;
import org.likeness.review.ReviewState.AwaitingArbitration;
import org.likeness.review.ReviewState.AwaitingReview;
import org.likeness.review.ReviewState.AwaitingVerification;
import org.likeness.review.ReviewState.Complete;
import org.likeness.review.ReviewState.NoCandidates;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each state has its legal moves and no others; nobody takes two parts (R1-R3). */
class ReviewStateTest {
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final UUID SOMEBODY_ELSE = UUID.randomUUID();

  private final AwaitingReview start = new AwaitingReview(Participants.searchedBy("searcher"));

  @Test
  void twoWhoAgreeOnTheSamePersonComplete() {
    Complete complete =
        (Complete) start.reviewedBy(match("anna", SOMEBODY)).verifiedBy(match("bob", SOMEBODY));

    assertThat(complete.conclusion()).isEqualTo(new Conclusion(Outcome.POSSIBLE_MATCH, SOMEBODY));
    assertThat(complete.decisions()).hasSize(2);
  }

  @Test
  void twoPossibleMatchesOfDifferentPeopleAreADisagreement() {
    assertThat(start.reviewedBy(match("anna", SOMEBODY)).verifiedBy(match("bob", SOMEBODY_ELSE)))
        .isInstanceOf(AwaitingArbitration.class);
  }

  @Test
  void thirdPersonWhoAgreesWithOneDecides() {
    AwaitingArbitration open = disagreement();

    assertThat(open.arbitratedBy(match("carol", SOMEBODY)).conclusion())
        .isEqualTo(new Conclusion(Outcome.POSSIBLE_MATCH, SOMEBODY));
    assertThat(open.arbitratedBy(finds("carol", Outcome.NOT_A_MATCH)).conclusion())
        .isEqualTo(new Conclusion(Outcome.NOT_A_MATCH, null));
  }

  @Test
  void threeDifferentDecisionsAreInconclusive() {
    AwaitingArbitration open = disagreement();

    assertThat(open.arbitratedBy(match("carol", SOMEBODY_ELSE)).conclusion())
        .isEqualTo(new Conclusion(Outcome.INCONCLUSIVE, null));
  }

  @Test
  void nobodyTakesTwoParts() {
    AwaitingVerification reviewed = start.reviewedBy(match("anna", SOMEBODY));
    AwaitingArbitration open = disagreement();

    assertThatThrownBy(() -> start.reviewedBy(match("searcher", SOMEBODY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reviewed.verifiedBy(match("searcher", SOMEBODY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reviewed.verifiedBy(match("anna", SOMEBODY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open.arbitratedBy(match("bob", SOMEBODY)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachStateHasItsMoveAlone() {
    assertThat(moves(AwaitingReview.class)).containsExactly("reviewedBy");
    assertThat(moves(AwaitingVerification.class)).containsExactly("verifiedBy");
    assertThat(moves(AwaitingArbitration.class)).containsExactly("arbitratedBy");
    assertThat(moves(Complete.class)).isEmpty();
    assertThat(moves(NoCandidates.class)).isEmpty();
  }

  @Test
  void possibleMatchWithoutComparisonCannotBeMade() {
    assertThatThrownBy(
            () -> new Finding(Outcome.POSSIBLE_MATCH, "alike", SOMEBODY, null, "none", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Finding(
                    Outcome.POSSIBLE_MATCH, "alike", SOMEBODY, comparison(), null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Finding(Outcome.POSSIBLE_MATCH, "alike", null, comparison(), "none", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private AwaitingArbitration disagreement() {
    return (AwaitingArbitration)
        start.reviewedBy(match("anna", SOMEBODY)).verifiedBy(finds("bob", Outcome.NOT_A_MATCH));
  }

  /** Methods that lead from a decision to a state. */
  private static Stream<String> moves(Class<?> state) {
    return Arrays.stream(state.getDeclaredMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> ReviewState.class.isAssignableFrom(method.getReturnType()))
        .map(Method::getName)
        .sorted();
  }

  private static Decision finds(String reviewer, Outcome outcome) {
    return new Decision(
        reviewer,
        reviewer,
        new Finding(outcome, "seen", null, null, null, List.of()),
        Instant.EPOCH);
  }

  private static Decision match(String reviewer, UUID candidate) {
    Finding finding =
        new Finding(
            Outcome.POSSIBLE_MATCH, "alike", candidate, comparison(), "none seen", List.of());
    return new Decision(reviewer, reviewer, finding, Instant.EPOCH);
  }

  private static FeatureComparison comparison() {
    Observation same = new Observation(Assessment.SIMILAR, "");
    return new FeatureComparison(same, same, same, same, same, same, same, same, same);
  }
}
