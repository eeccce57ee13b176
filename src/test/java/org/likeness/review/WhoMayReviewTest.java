package org.likeness.review;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.handBack;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;

/** Who may take which part, and what happens when two come at once (R3, R4). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class WhoMayReviewTest {
  private static SignedIn investigator;
  private static SignedIn anna;
  private static SignedIn bob;

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
  void withoutTrainingInDateNothingIsShownAndTheRefusalIsLogged() {
    String search = searchFor(investigator).extract().path("id");
    SignedIn untrained = SignedIn.as("MET", Role.REVIEWER);

    refused(task(untrained, search), "training-not-in-date");
    refused(decide(untrained, search, "\"x\"", finds("not-a-match")), "training-not-in-date");
    refused(untrained.request().get("/api/v1/review-tasks").then(), "training-not-in-date");
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?subjectId=" + search + "&action=review.refused")
        .then()
        .body(
            "items.details.problem",
            equalTo(List.of("training-not-in-date", "training-not-in-date")));
  }

  @Test
  void whoSearchedCannotReview() {
    SignedIn both = trainedInvestigator();
    String search = searchFor(both).extract().path("id");

    refused(task(both, search), "same-person-twice");
    refused(decide(both, search, "\"x\"", finds("not-a-match")), "same-person-twice");
    both.request().get("/api/v1/review-tasks").then().body("items.searchId", not(hasItem(search)));
  }

  @Test
  void whoDecidedFirstCannotVerify() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);

    refused(task(anna, search), "same-person-twice");
    refused(decide(anna, search, "\"x\"", finds("not-a-match")), "same-person-twice");
  }

  @Test
  void whoHasSeenTheRankedListCannotVerify() {
    String search = searchFor(investigator).extract().path("id");
    SignedIn reader = trainedInvestigator();
    reader.request().get("/api/v1/searches/" + search).then().statusCode(200);
    task(bob, search).statusCode(200);
    handBack(bob, search).statusCode(204);
    decide(anna, search, finds("not-a-match")).statusCode(201);

    refused(task(reader, search), "same-person-twice");
    refused(task(bob, search), "same-person-twice");
    bob.request()
        .get("/api/v1/review-tasks")
        .then()
        .statusCode(200)
        .body("items.searchId", not(hasItem(search)));
  }

  @Test
  void whoLooksAtTheRankedListWhileVerifyingIsRefusedAtTheDecision() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);
    SignedIn reader = trainedInvestigator();
    String tag = task(reader, search).statusCode(200).extract().header("ETag");

    reader.request().get("/api/v1/searches/" + search).then().statusCode(200);

    refused(decide(reader, search, tag, finds("not-a-match")), "same-person-twice");
  }

  @Test
  void reviewersOfAnotherForceSeeNothing() {
    String search = searchFor(investigator).extract().path("id");
    SignedIn foreign = SignedIn.asTrainedReviewer("GMP");

    task(foreign, search).statusCode(404);
    decide(foreign, search, "\"x\"", finds("not-a-match")).statusCode(404);
    foreign.request().get("/api/v1/searches/" + search + "/reviews").then().statusCode(404);
    foreign
        .request()
        .get("/api/v1/review-tasks")
        .then()
        .body("items.searchId", not(hasItem(search)));
  }

  @Test
  void decisionNeedsTheTagOfTheTask() {
    String search = searchFor(investigator).extract().path("id");

    decide(anna, search, null, finds("not-a-match"))
        .statusCode(428)
        .body("code", equalTo("if-match-needed"));
    decide(anna, search, "\"other\"", finds("not-a-match"))
        .statusCode(412)
        .body("code", equalTo("stale"));
  }

  @Test
  void ofTwoReviewersAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
    String search = searchFor(investigator).extract().path("id");
    String tagOfAnna = task(anna, search).extract().header("ETag");
    handBack(anna, search).statusCode(204);
    String tagOfBob = task(bob, search).extract().header("ETag");
    handBack(bob, search).statusCode(204);
    CyclicBarrier together = new CyclicBarrier(2);

    List<Integer> statuses =
        atOnce(
            List.of(
                () -> after(together, anna, search, tagOfAnna),
                () -> after(together, bob, search, tagOfBob)));

    assertThat(statuses).containsExactlyInAnyOrder(201, 412);
    investigator
        .request()
        .get("/api/v1/searches/" + search + "/reviews")
        .then()
        .body("state", equalTo("awaiting-verification"));
  }

  private static int after(CyclicBarrier together, SignedIn reviewer, String search, String tag)
      throws Exception {
    together.await();
    return decide(reviewer, search, tag, finds("not-a-match")).extract().statusCode();
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static SignedIn trainedInvestigator() {
    return SignedIn.asTrained("MET", Role.INVESTIGATOR, Role.REVIEWER);
  }

  private static void refused(ValidatableResponse answer, String code) {
    answer.statusCode(403).body("code", equalTo(code));
  }
}
