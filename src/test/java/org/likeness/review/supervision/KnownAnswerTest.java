package org.likeness.review.supervision;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.review.ReviewCalls;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.handBack;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.task;
import static org.likeness.review.supervision.KnownAnswerCalls.mated;
import static org.likeness.review.supervision.KnownAnswerCalls.person;
import static org.likeness.review.supervision.KnownAnswerCalls.seed;
import static org.likeness.review.supervision.KnownAnswerCalls.still;
import static org.likeness.review.supervision.KnownAnswerCalls.unmated;

/** Tests look like work to reviewers, and lead to nothing else (R5). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class KnownAnswerTest {
  private static final String AT = "/api/v1/searches/";

  private static SignedIn supervisor;
  private static SignedIn investigator;
  private static SignedIn anna;
  private static SignedIn bob;
  private static SignedIn auditor;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (supervisor == null) {
      supervisor = SignedIn.as("MET", Role.SUPERVISOR);
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      anna = SignedIn.asTrainedReviewer("MET");
      bob = SignedIn.asTrainedReviewer("MET");
      auditor = SignedIn.as("MET", Role.AUDITOR);
    }
  }

  @Test
  void testLooksLikeWork() {
    String real = ReviewCalls.searchFor(investigator).extract().path("id");
    String test = seeded();

    assertThat(item(anna, test).keySet()).isEqualTo(item(anna, real).keySet());
    assertThat(names(task(anna, test))).isEqualTo(names(task(anna, real)));
    handBack(anna, real).statusCode(204);
    ValidatableResponse ofTest = decide(anna, test, finds("inconclusive")).statusCode(201);
    ValidatableResponse ofReal = decide(anna, real, finds("inconclusive")).statusCode(201);
    assertThat(names(ofTest)).isEqualTo(names(ofReal));
    assertThat(names(task(bob, test))).isEqualTo(names(task(bob, real)));
    decide(bob, test, finds("inconclusive")).statusCode(201).body("state", equalTo("complete"));
    assertThat(get(anna, AT + test + "/reviews").statusCode(200).extract().asString())
        .doesNotContain("known", "mated");
  }

  @Test
  void testIsNoSearch() {
    String test = seeded();
    decide(anna, test, finds("not-a-match")).statusCode(201);
    decide(bob, test, finds("not-a-match")).statusCode(201);

    for (String part :
        List.of(
            "",
            "/reviews",
            "/outcomes",
            "/disclosure?recipient=a&reason=b",
            "/disclosure/bundle")) {
      get(investigator, AT + test + part).statusCode(404);
    }
    get(investigator, AT + test + "/stills/0/content").statusCode(404);
    post(investigator, AT + test + "/repetitions", Map.of()).statusCode(404);
    post(
            investigator,
            AT + test + "/outcomes",
            Map.of("step", "no-further-action", "occurredOn", "2026-01-01", "reason", "x"))
        .statusCode(404);
    get(investigator, AT + "?limit=200").body("items.id", not(hasItem(test)));
    get(supervisor, "/api/v1/supervision/reviews").body("items.searchId", not(hasItem(test)));
    get(anna, AT + test).statusCode(403);
  }

  @Test
  void auditLogMarksEverythingAboutATest() {
    String test = seeded();
    decide(anna, test, finds("not-a-match")).statusCode(201);
    get(anna, AT + test + "/reviews").statusCode(200);
    task(anna, test).statusCode(403);

    get(auditor, "/api/v1/audit/events?limit=50&subjectId=" + test)
        .statusCode(200)
        .body("items.action", hasItem("known-answer.seeded"))
        .body("items.action", hasItem("review.claimed"))
        .body("items.action", hasItem("review.refused"))
        .body("items.details.knownAnswer", everyItem(equalTo("true")));
  }

  @Test
  void whoCouldLookATaskUpGetsNoTests() {
    String test = seeded();
    SignedIn both = SignedIn.asTrained("MET", Role.INVESTIGATOR, Role.REVIEWER);

    assertThat(queue(both)).doesNotContain(test);
    task(both, test).statusCode(404);
    decide(both, test, "\"x\"", finds("not-a-match")).statusCode(404);
    get(both, AT + test + "/reviews").statusCode(404);
    assertThat(queue(anna)).contains(test);
  }

  @Test
  void onlySupervisorsSeedAndOnlyForTheirForce() {
    for (SignedIn other : List.of(investigator, anna, auditor)) {
      seed(other, mated(), still()).statusCode(403);
      get(other, "/api/v1/known-answer-lists").statusCode(403);
      get(other, "/api/v1/reviewer-results").statusCode(403);
    }
    String test = seeded();
    SignedIn foreign = SignedIn.as("GMP", Role.SUPERVISOR);
    get(foreign, "/api/v1/known-answer-lists").body("items.searchId", not(hasItem(test)));
    get(supervisor, "/api/v1/known-answer-lists")
        .body("items[0].searchId", equalTo(test))
        .body("items[0].mated", equalTo(true));
    SearchCalls.search(supervisor, SearchCalls.request(), still()).statusCode(403);
    get(supervisor, AT + ReviewCalls.searchFor(investigator).extract().path("id")).statusCode(403);
  }

  @Test
  void listThatIsNotTheTestThatWasMeantIsRefused() {
    int before = lists();
    String other = "999999";

    refused(with(mated(), "people", List.of(person(other))), "people[0]");
    refused(
        with(unmated(), "people", List.of(person(PortraitGallery.personOfTwoImages()))),
        "people[0]");
    refused(with(mated(), "people", List.of()), "people");
    refused(with(mated(), "mated", null), "mated");
    refused(with(mated(), "priority", "urgent"), "priorityReason");
    seed(supervisor, with(unmated(), "mode", "operating-point"), PortraitGallery.stranger(0))
        .statusCode(422)
        .body("errors.field", equalTo(List.of("mode")));
    String enrolled = "gallery/" + PortraitGallery.personOfTwoImages() + ".jpg";
    seed(supervisor, mated(), PortraitGallery.photograph(enrolled))
        .statusCode(422)
        .body("errors.field", equalTo(List.of("still")));
    seed(supervisor, mated()).statusCode(422).body("errors.field", hasItem("still"));
    assertThat(lists()).isEqualTo(before);
  }

  @Test
  void possibleMatchOnATestLeadsNowhere() {
    String test = seeded();
    String person = task(anna, test).extract().path("candidates[0].id");
    decide(anna, test, match(person)).statusCode(201);
    decide(bob, test, match(person)).statusCode(201).body("state", equalTo("complete"));

    post(
            investigator,
            AT + test + "/outcomes",
            Map.of(
                "step", "actioned",
                "occurredOn", "2026-01-01",
                "reason", "x",
                "evidenceKind", "dna",
                "evidence", "y"))
        .statusCode(404);
    get(investigator, AT + test + "/disclosure?recipient=a&reason=b").statusCode(404);
    get(supervisor, "/api/v1/known-answer-lists")
        .body("items.find { it.searchId == '" + test + "' }.complete", equalTo(true))
        .body("items.findAll { it.searchId == '" + test + "' }", hasSize(1));
  }

  private static String seeded() {
    return seed(supervisor, mated(), still()).statusCode(201).extract().path("searchId");
  }

  private static void refused(Map<String, Object> request, String field) {
    seed(supervisor, request, still())
        .statusCode(422)
        .body("errors.field", equalTo(List.of(field)));
  }

  private static int lists() {
    return get(supervisor, "/api/v1/known-answer-lists").extract().path("items.size()");
  }

  private static Map<String, Object> with(Map<String, Object> request, String name, Object value) {
    request.put(name, value);
    return request;
  }

  private static List<String> queue(SignedIn reviewer) {
    return get(reviewer, "/api/v1/review-tasks").statusCode(200).extract().path("items.searchId");
  }

  private static Map<String, Object> item(SignedIn reviewer, String search) {
    List<Map<String, Object>> items = get(reviewer, "/api/v1/review-tasks").extract().path("items");
    return items.stream()
        .filter(item -> item.get("searchId").equals(search))
        .findFirst()
        .orElseThrow();
  }

  private static TreeSet<String> names(ValidatableResponse answer) {
    Map<String, Object> body = answer.extract().path("$");
    return new TreeSet<>(body.keySet());
  }

  private static ValidatableResponse get(SignedIn user, String address) {
    return user.request().get(address).then();
  }

  private static ValidatableResponse post(SignedIn user, String address, Map<String, Object> body) {
    return user.request().contentType(ContentType.JSON).body(body).post(address).then();
  }
}
