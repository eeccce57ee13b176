package org.likeness.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.notification.Told;
import org.likeness.search.PortraitGallery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.review.ReviewCalls.claim;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.handBack;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;

/** Who is told of what happens to a review, and that nobody learns a decision from it (R3). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ReviewNewsTest {
  private static final String COMPLETE = "review-complete";
  private static final String AWAITED = "review-awaited";
  private static final String TIMED_OUT = "claim-timed-out";

  @Inject EntityManager database;
  @Inject ClaimSweep sweep;

  private SignedIn investigator;
  private SignedIn anna;
  private SignedIn bob;
  private SignedIn carol;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    anna = SignedIn.asTrainedReviewer("MET");
    bob = SignedIn.asTrainedReviewer("MET");
    carol = SignedIn.asTrainedReviewer("MET");
  }

  @Test
  void whoSearchedIsToldWhenTheReviewIsCompleteAndNobodyElse() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);
    assertThat(Told.of(investigator, COMPLETE)).isEmpty();

    decide(bob, search, finds("not-a-match")).statusCode(201);

    List<Map<String, String>> told = Told.of(investigator, COMPLETE);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .containsEntry("subjectType", "search")
        .containsEntry("subjectId", search)
        .doesNotContainKey("readAt");
    assertThat(Told.inbox(investigator).getInt("unread")).isEqualTo(1);
    List.of(anna, bob, carol).forEach(one -> assertThat(Told.of(one, COMPLETE)).isEmpty());
  }

  @Test
  void verifierAndThirdPersonHearTheSameAndOfNoSearch() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);
    Map<String, String> ofVerification = Told.of(carol, AWAITED).getFirst();
    Told.read(carol, ofVerification.get("id"));

    decide(bob, search, finds("inconclusive")).statusCode(201);

    Map<String, String> ofArbitration = Told.of(carol, AWAITED).getFirst();
    assertThat(ofArbitration.get("id")).isNotEqualTo(ofVerification.get("id"));
    assertThat(withoutChance(ofArbitration)).isEqualTo(withoutChance(ofVerification));
    assertThat(ofArbitration.toString() + ofVerification).doesNotContain(search);
  }

  @Test
  void oneUnreadNoticeStandsForAllReviewsThatWait() {
    decide(anna, searchFor(investigator).extract().path("id"), finds("not-a-match"));
    decide(anna, searchFor(investigator).extract().path("id"), finds("not-a-match"));

    assertThat(Told.of(carol, AWAITED)).hasSize(1);
  }

  @Test
  void whoTookAPartOrSawTheListIsNotAskedForAnother() {
    SignedIn both = SignedIn.asTrained("MET", Role.INVESTIGATOR, Role.REVIEWER);
    String search = searchFor(investigator).extract().path("id");
    both.request().get("/api/v1/searches/" + search).then().statusCode(200);
    task(carol, search).statusCode(200);
    handBack(carol, search).statusCode(204);

    decide(anna, search, finds("not-a-match")).statusCode(201);

    assertThat(Told.of(bob, AWAITED)).hasSize(1);
    List.of(anna, both, carol).forEach(one -> assertThat(Told.of(one, AWAITED)).isEmpty());
    assertThat(Told.of(SignedIn.asTrainedReviewer("GMP"), AWAITED)).isEmpty();
  }

  @Test
  void refusedDecisionTellsNobody() {
    String search = searchFor(investigator).extract().path("id");

    decide(anna, search, "\"not-the-tag\"", finds("not-a-match")).statusCode(412);

    assertThat(Told.of(bob, AWAITED)).isEmpty();
  }

  @Test
  void reviewerIsToldThatAClaimWasGivenBackByTime() {
    String search = searchFor(investigator).extract().path("id");
    claim(anna, search).statusCode(200);
    sweep.sweep();
    assertThat(Told.of(anna, TIMED_OUT)).isEmpty();
    letTimePass(search);

    sweep.sweep();
    sweep.sweep();

    assertThat(Told.of(anna, TIMED_OUT)).hasSize(1);
    assertThat(Told.of(anna, TIMED_OUT).getFirst()).containsEntry("subjectId", search);
    claim(bob, search).statusCode(200);
    assertThat(Told.of(bob, TIMED_OUT)).isEmpty();
  }

  @Test
  void whoeverTakesOverBeforeTheSweepDoesNotHideTheTimeOut() {
    String search = searchFor(investigator).extract().path("id");
    claim(anna, search).statusCode(200);
    letTimePass(search);

    claim(bob, search).statusCode(200);

    assertThat(Told.of(anna, TIMED_OUT)).hasSize(1);
  }

  /** What may differ between two notices of the same words. */
  private static Map<String, String> withoutChance(Map<String, String> notice) {
    return Map.of(
        "kind", notice.get("kind"),
        "type", notice.get("subjectType"),
        "id", notice.get("subjectId"),
        "members", notice.keySet().stream().filter(m -> !m.equals("readAt")).toList().toString());
  }

  private void letTimePass(String search) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "update review set claimed_until = now() - interval '1 second'"
                            + " where search_id = ?1")
                    .setParameter(1, UUID.fromString(search))
                    .executeUpdate());
  }
}
