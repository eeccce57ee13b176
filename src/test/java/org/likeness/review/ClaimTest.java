package org.likeness.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.likeness.review.ReviewCalls.claim;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.handBack;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;

/** Two reviewers never do the same part at once, and nobody keeps a task for ever (R1, R3). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ClaimTest {
  private static SignedIn investigator;
  private static SignedIn anna;
  private static SignedIn bob;

  @Inject EntityManager database;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      anna = SignedIn.asTrainedReviewer("MET");
      bob = SignedIn.asTrainedReviewer("MET");
    }
  }

  @Test
  void claimedTaskIsNobodyElses() {
    String search = searchFor(investigator).extract().path("id");

    claim(anna, search)
        .statusCode(200)
        .body("stage", equalTo("first-review"))
        .body("until", notNullValue());

    assertThat(queue(anna)).contains(search);
    assertThat(queue(bob)).doesNotContain(search);
    taken(claim(bob, search));
    taken(task(bob, search));
    String tag = task(anna, search).statusCode(200).extract().header("ETag");
    taken(decide(bob, search, tag, finds("not-a-match")));
    taken(handBack(bob, search));
    decide(anna, search, tag, finds("not-a-match")).statusCode(201);
  }

  @Test
  void readingATaskClaimsItAndHandingBackFreesIt() {
    String search = searchFor(investigator).extract().path("id");
    task(anna, search).statusCode(200);
    taken(task(bob, search));

    handBack(anna, search).statusCode(204);

    assertThat(queue(bob)).contains(search);
    task(bob, search).statusCode(200);
    handBack(anna, search).statusCode(409);
    assertThat(
            SignedIn.as("MET", Role.AUDITOR)
                .request()
                .get("/api/v1/audit/events?subjectId=" + search + "&limit=50")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.action"))
        .contains("review.claimed", "review.handed-back");
  }

  @Test
  void claimEndsWithItsTime() {
    String search = searchFor(investigator).extract().path("id");
    claim(anna, search).statusCode(200);

    letTimePass(search);

    assertThat(queue(bob)).contains(search);
    task(bob, search).statusCode(200);
    taken(claim(anna, search));
  }

  @Test
  void decisionEndsTheClaimAndTheVerifierClaimsBlind() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);

    claim(anna, search).statusCode(403).body("code", equalTo("same-person-twice"));
    claim(bob, search).statusCode(200).body("stage", equalTo("verification"));
  }

  private static List<String> queue(SignedIn reviewer) {
    return reviewer
        .request()
        .get("/api/v1/review-tasks")
        .then()
        .statusCode(200)
        .extract()
        .path("items.searchId");
  }

  private static void taken(ValidatableResponse answer) {
    answer.statusCode(409).body("code", equalTo("conflict")).body("claimedUntil", notNullValue());
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
