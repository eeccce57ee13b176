package org.likeness.review.supervision;

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
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;
import static org.likeness.review.supervision.KnownAnswerCalls.mated;
import static org.likeness.review.supervision.KnownAnswerCalls.seed;
import static org.likeness.review.supervision.KnownAnswerCalls.still;
import static org.likeness.review.supervision.KnownAnswerCalls.unmated;

/** Error rates of reviewers come from tests alone, and who may know them (R5). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ReviewerResultsTest {
  private static final String RESULTS = "/api/v1/reviewer-results";

  private SignedIn supervisor;
  private SignedIn anna;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    supervisor = SignedIn.as("MET", Role.SUPERVISOR);
    anna = SignedIn.asTrainedReviewer("MET");
  }

  @Test
  void decisionsOnTestsAreScoredAndRealOnesAreNot() {
    namesTheFirst(test(mated(), still()));
    decide(anna, test(mated(), still()), finds("not-a-match")).statusCode(201);
    namesTheFirst(test(unmated(), PortraitGallery.stranger(0)));
    decide(anna, test(unmated(), PortraitGallery.stranger(1)), finds("inconclusive"))
        .statusCode(201);
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    decide(anna, searchFor(investigator).extract().path("id"), finds("not-a-match"))
        .statusCode(201);

    Map<String, Object> total = total(anna);

    assertThat(total).containsEntry("lists", 4).containsEntry("inconclusive", 1);
    assertThat(total).containsEntry("wrongPeople", 1);
    assertRate(total.get("falsePositives"), 1, 1);
    assertRate(total.get("falseNegatives"), 1, 2);
    assertThat(((Number) total.get("medianMinutes")).doubleValue()).isBetween(0.0, 5.0);
    assertThat(get(supervisor, RESULTS).extract().<Integer>path("leastLists")).isEqualTo(30);
  }

  private static void assertRate(Object found, int errors, int lists) {
    @SuppressWarnings("unchecked")
    Map<String, Object> rate = (Map<String, Object>) found;
    assertThat(rate)
        .containsEntry("errors", errors)
        .containsEntry("lists", lists)
        .containsEntry("tooFew", true)
        .containsKey("interval");
  }

  @Test
  void reviewerWithoutATestIsListedWithoutARate() {
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    decide(anna, searchFor(investigator).extract().path("id"), finds("not-a-match"))
        .statusCode(201);

    Map<String, Object> total = total(anna);

    assertThat(total).containsEntry("lists", 0);
    @SuppressWarnings("unchecked")
    Map<String, Object> positives = (Map<String, Object>) total.get("falsePositives");
    assertThat(positives).containsEntry("tooFew", true).doesNotContainKey("rate");
  }

  @Test
  void reviewersKnowTheirResultsOnlyOnceReleasedAndNotADecisionMore() {
    namesTheFirst(test(mated(), still()));
    get(anna, RESULTS + "/mine").body("released", nullValue());

    release(supervisor, anna.userId()).statusCode(201).body("releasedUntil", notNullValue());
    namesTheFirst(test(mated(), still()));

    get(anna, RESULTS + "/mine").body("released.total.lists", equalTo(1));
    assertThat(total(anna)).containsEntry("lists", 2);
    get(SignedIn.asTrainedReviewer("MET"), RESULTS + "/mine").body("released", nullValue());
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?action=reviewer-results.released&subjectId=" + anna.userId())
        .then()
        .body("items.kind", equalTo(List.of("disclosure")))
        .body("items[0].recipients", equalTo(List.of(anna.login())));
  }

  @Test
  void supervisorsSeeAndReleaseForTheirOwnForceAlone() {
    namesTheFirst(test(mated(), still()));
    SignedIn foreign = SignedIn.as("GMP", Role.SUPERVISOR);

    get(foreign, RESULTS).body("items.reviewerId", not(hasItem(anna.userId())));
    release(foreign, anna.userId()).statusCode(404);
    release(supervisor, "nobody").statusCode(404);
    release(anna, anna.userId()).statusCode(403);
    anna.request().get(RESULTS).then().statusCode(403);
    anna.request().get(RESULTS + "/file").then().statusCode(403);
    supervisor.request().get(RESULTS + "/mine").then().statusCode(403);
  }

  @Test
  void fileHoldsWhatThePageShows() {
    namesTheFirst(test(mated(), still()));

    String csv =
        supervisor
            .request()
            .get(RESULTS + "/file")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .header("Cache-Control", "no-store")
            .extract()
            .asString();

    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("reviewer,month,lists,");
    assertThat(csv.lines())
        .anyMatch(line -> line.startsWith(anna.login() + ",all,1,0,0,0,0,,,,true,0,1,0.0000,"));
  }

  private void namesTheFirst(String test) {
    String first = task(anna, test).statusCode(200).extract().path("candidates[0].id");
    decide(anna, test, match(first)).statusCode(201);
  }

  private String test(Map<String, Object> request, byte[] still) {
    return seed(supervisor, request, still).statusCode(201).extract().path("searchId");
  }

  private Map<String, Object> total(SignedIn reviewer) {
    List<Map<String, Object>> items = get(supervisor, RESULTS).extract().path("items");
    @SuppressWarnings("unchecked")
    Map<String, Object> total =
        (Map<String, Object>)
            items.stream()
                .filter(item -> item.get("reviewerId").equals(reviewer.userId()))
                .findFirst()
                .orElseThrow()
                .get("total");
    return total;
  }

  private static ValidatableResponse get(SignedIn user, String address) {
    return user.request().get(address).then().statusCode(200);
  }

  private static ValidatableResponse release(SignedIn user, String reviewer) {
    return user.request().post(RESULTS + "/" + reviewer + "/releases").then();
  }
}
