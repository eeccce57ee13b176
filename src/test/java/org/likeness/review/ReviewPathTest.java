package org.likeness.review;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Notices;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;

/** From a search to the disclosure, with real people, and nothing before its time (R1, R2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ReviewPathTest {
  private static SignedIn investigator;
  private static SignedIn anna;
  private static SignedIn bob;
  private static SignedIn carol;
  private static SignedIn auditor;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      anna = SignedIn.asTrainedReviewer("MET");
      bob = SignedIn.asTrainedReviewer("MET");
      carol = SignedIn.asTrainedReviewer("MET");
      auditor = SignedIn.as("MET", Role.AUDITOR);
    }
  }

  @Test
  void twoWhoAgreeOpenTheDisclosure() {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");
    String person = made.extract().path("candidates[0].id");
    disclosure(search)
        .statusCode(409)
        .body("code", equalTo("review-not-complete"))
        .body("state", equalTo("awaiting-review"));

    decide(anna, search, match(person))
        .statusCode(201)
        .body("state", equalTo("awaiting-verification"));
    String stillClosed =
        disclosure(search)
            .statusCode(409)
            .body("state", equalTo("awaiting-verification"))
            .extract()
            .asString();
    decide(bob, search, match(person)).statusCode(201).body("state", equalTo("complete"));

    assertThat(stillClosed).doesNotContain("P-");
    ValidatableResponse disclosed =
        disclosure(search)
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("notice", equalTo(Notices.CANDIDATES))
            .body("identity.personReference", equalTo("P-" + PortraitGallery.personOfTwoImages()))
            .body("identity.candidateId", equalTo(person))
            .body("conclusion.outcome", equalTo("possible-match"))
            .body("decisions", hasSize(2))
            .body("decisions[0].features.nose.assessment", equalTo("similar"))
            .body("search.candidates", hasSize(50))
            .body("search.model.sha256", notNullValue())
            .body("search.gallery.people", greaterThanOrEqualTo(PortraitGallery.PEOPLE))
            .body("searchesOfSameCase.id", hasItem(search))
            .body("files[0].sha256", equalTo(made.extract().path("stills[0].sha256")));
    assertThat(disclosed.extract().<List<String>>path("files.what")).hasSizeGreaterThan(50);
    auditor
        .request()
        .get("/api/v1/audit/events?subjectId=" + search + "&action=search.disclosed")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("disclosure"))
        .body("items[0].recipients", equalTo(List.of("DC Smith")));
  }

  @Test
  void disagreementGoesToAThirdPersonAndOnlyTheMatchedPersonIsDisclosed() {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");

    decide(anna, search, match(made.extract().path("candidates[0].id"))).statusCode(201);
    decide(bob, search, finds("not-a-match"))
        .statusCode(201)
        .body("state", equalTo("awaiting-arbitration"));
    disclosure(search).statusCode(409).body("state", equalTo("awaiting-arbitration"));
    decide(anna, search, "\"x\"", finds("not-a-match"))
        .statusCode(403)
        .body("code", equalTo("same-person-twice"));
    decide(carol, search, finds("not-a-match")).statusCode(201).body("state", equalTo("complete"));

    disclosure(search)
        .statusCode(200)
        .body("identity", nullValue())
        .body("conclusion.outcome", equalTo("not-a-match"))
        .body("decisions.stage", equalTo(List.of("first-review", "verification", "arbitration")));
    decide(carol, search, "\"x\"", finds("not-a-match")).statusCode(409);
  }

  @Test
  void decisionsOfOthersAreSecretUntilComplete() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);

    reviews(investigator, search)
        .body("state", equalTo("awaiting-verification"))
        .body("decisions", hasSize(0))
        .body("conclusion", nullValue());
    reviews(bob, search).body("decisions", hasSize(0));
    reviews(auditor, search).body("decisions", hasSize(0));
    reviews(anna, search).body("decisions", hasSize(1));

    decide(bob, search, finds("not-a-match")).statusCode(201);
    reviews(investigator, search)
        .body("decisions", hasSize(2))
        .body("conclusion.outcome", equalTo("not-a-match"));
    investigator
        .request()
        .get("/api/v1/searches/" + search)
        .then()
        .body("reviewState", equalTo("complete"));
  }

  @Test
  void possibleMatchNeedsPersonFeaturesAndDifferences() {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");
    String foreign = searchFor(investigator).extract().path("candidates[0].id");

    decide(anna, search, finds("possible-match"))
        .statusCode(422)
        .body("errors.field", hasItem("candidateId"))
        .body("errors.field", hasItem("features.ears.assessment"))
        .body("errors.field", hasItem("differencesSeen"))
        .body("errors", hasSize(11));
    decide(anna, search, match(foreign))
        .statusCode(422)
        .body("errors.field", equalTo(List.of("candidateId")));
    Map<String, Object> unlike = match(made.extract().path("candidates[0].id"));
    unlike.put("features", Map.of("wings", Map.of("assessment", "similar")));
    decide(anna, search, unlike).statusCode(422).body("errors.field", hasItem("features.wings"));
    decide(anna, search, Map.of("outcome", "maybe"))
        .statusCode(422)
        .body("errors.field", equalTo(List.of("outcome", "reason")));
    reviews(anna, search).body("state", equalTo("awaiting-review"));
  }

  @Test
  void noCandidatesNeedNoReviewAndAreDisclosed() {
    String search =
        SearchCalls.search(
                investigator,
                SearchCalls.request("filter", Map.of("ageFrom", 130)),
                PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0))
            .statusCode(201)
            .body("candidates", hasSize(0))
            .body("reviewState", equalTo("no-candidates"))
            .extract()
            .path("id");

    disclosure(search)
        .statusCode(200)
        .body("identity", nullValue())
        .body("state", equalTo("no-candidates"));
    task(anna, search).statusCode(409);
    anna.request().get("/api/v1/review-tasks").then().body("items.searchId", not(hasItem(search)));
  }

  @Test
  void disclosureNeedsRecipientAndReason() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("inconclusive")).statusCode(201);
    decide(bob, search, finds("inconclusive")).statusCode(201);

    investigator
        .request()
        .get("/api/v1/searches/" + search + "/disclosure")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("recipient"))
        .body("errors.field", hasItem("reason"));
    anna.request()
        .get("/api/v1/searches/" + search + "/disclosure?recipient=a&reason=b")
        .then()
        .statusCode(403);
    SignedIn.as("GMP", Role.INVESTIGATOR)
        .request()
        .get("/api/v1/searches/" + search + "/disclosure?recipient=a&reason=b")
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse reviews(SignedIn user, String search) {
    return user.request().get("/api/v1/searches/" + search + "/reviews").then().statusCode(200);
  }

  private static ValidatableResponse disclosure(String search) {
    return investigator
        .request()
        .queryParam("recipient", "DC Smith")
        .queryParam("reason", "Case file")
        .get("/api/v1/searches/" + search + "/disclosure")
        .then();
  }
}
