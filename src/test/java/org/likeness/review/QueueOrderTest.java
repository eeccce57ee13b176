package org.likeness.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.handBack;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.task;

/** What is urgent comes first, and nothing in the queue tells of a decision (S1, R3). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class QueueOrderTest {
  private static SignedIn investigator;
  private static SignedIn supervisor;
  private static SignedIn anna;
  private static SignedIn bob;
  private static SignedIn carol;

  @Inject EntityManager database;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("WYP", Role.INVESTIGATOR);
      supervisor = SignedIn.as("WYP", Role.SUPERVISOR);
      anna = SignedIn.asTrainedReviewer("WYP");
      bob = SignedIn.asTrainedReviewer("WYP");
      carol = SignedIn.asTrainedReviewer("WYP");
    }
  }

  @Test
  void overdueComesFirstThenPriorityThenDueTime() {
    String routine = search("routine");
    String urgent = search("urgent");
    String threat = search("threat-to-life");
    String late = search("routine");
    overdue(late);

    List<String> queue =
        queue(anna, "").extract().<List<String>>path("items.searchId").stream()
            .filter(List.of(routine, urgent, threat, late)::contains)
            .toList();

    assertThat(queue).containsExactly(late, threat, urgent, routine);
    assertThat(item(anna, late).get("overdue")).isEqualTo(true);
    assertThat(item(anna, urgent)).containsEntry("overdue", false);
    assertThat(due(item(anna, urgent)))
        .isCloseTo(Instant.now().plus(Duration.ofHours(4)), within(Duration.ofMinutes(5)));
    assertThat(due(item(anna, threat)))
        .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(Duration.ofMinutes(5)));
  }

  @Test
  void queueIsFilteredByPriorityAndShowsNoOtherForce() {
    String routine = search("routine");
    String urgent = search("urgent");

    List<String> found = queue(anna, "?priority=urgent&force=WYP").extract().path("items.searchId");

    assertThat(found).contains(urgent).doesNotContain(routine);
    anna.request().get("/api/v1/review-tasks?priority=soon").then().statusCode(422);
    anna.request().get("/api/v1/review-tasks?force=GMP").then().statusCode(403);
  }

  @Test
  void urgentNeedsAReasonAndAnUnknownPriorityIsRefused() {
    SearchCalls.search(investigator, request("priority", "urgent"), probe())
        .statusCode(422)
        .body("errors.field", equalTo(List.of("priorityReason")));
    SearchCalls.search(investigator, request("priority", "soon"), probe())
        .statusCode(422)
        .body("errors.field", hasItem("priority"));
  }

  @Test
  void priorityChangesWithAReasonAndIsAudited() {
    String search = search("routine");

    change(investigator, search, "urgent", "").statusCode(422);
    change(supervisor, search, "urgent", "Bail ends tomorrow")
        .statusCode(200)
        .body("priority", equalTo("urgent"));

    assertThat(item(anna, search)).containsEntry("priority", "urgent");
    SignedIn.as("WYP", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?subjectId=" + search + "&action=review.prioritised")
        .then()
        .body("items.details.priority", equalTo(List.of("urgent")))
        .body("items.justification", equalTo(List.of("Bail ends tomorrow")));
  }

  @Test
  void onlyWhoMayChangesAPriorityAndOnlyWhileADecisionIsAwaited() {
    String search = search("routine");

    change(anna, search, "urgent", "x").statusCode(403);
    change(SignedIn.as("GMP", Role.SUPERVISOR), search, "urgent", "x").statusCode(404);
    change(SignedIn.as("GMP", Role.INVESTIGATOR), search, "urgent", "x").statusCode(404);
    decide(anna, search, finds("not-a-match")).statusCode(201);
    decide(bob, search, finds("not-a-match")).statusCode(201);

    change(investigator, search, "urgent", "x").statusCode(409);
    investigator
        .request()
        .get("/api/v1/searches/" + search + "/reviews")
        .then()
        .body("priority", nullValue())
        .body("dueAt", nullValue());
  }

  @Test
  void whatWasDecidedFirstChangesNothingInTheQueue() {
    ValidatableResponse made = made("urgent");
    String matched = made.extract().path("id");
    String unmatched = search("urgent");
    Map<String, Object> before = item(bob, matched);

    decide(anna, matched, match(made.extract().path("candidates[0].id"))).statusCode(201);
    decide(anna, unmatched, finds("not-a-match")).statusCode(201);

    Map<String, Object> after = new HashMap<>(item(bob, matched));
    assertThat(after.remove("stage")).isEqualTo("verification");
    assertThat(before.remove("stage")).isEqualTo("first-review");
    assertThat(after).isEqualTo(before);
    assertThat(item(bob, unmatched).keySet()).isEqualTo(item(bob, matched).keySet());
    List<String> queue = queue(bob, "").extract().path("items.searchId");
    assertThat(queue.indexOf(matched)).isLessThan(queue.indexOf(unmatched));
  }

  @Test
  void thirdPersonCannotTellThatTwoDisagreed() {
    ValidatableResponse made = made("urgent");
    String search = made.extract().path("id");
    decide(anna, search, match(made.extract().path("candidates[0].id"))).statusCode(201);
    Map<String, Object> second = item(carol, search);

    decide(bob, search, finds("not-a-match"))
        .statusCode(201)
        .body("state", equalTo("awaiting-arbitration"));

    assertThat(item(carol, search)).isEqualTo(second);
    task(carol, search).statusCode(200).body("stage", equalTo("verification"));
    carol
        .request()
        .put("/api/v1/searches/" + search + "/reviews/claim")
        .then()
        .body("stage", equalTo("verification"));
    handBack(carol, search).statusCode(204);
    assertThat(stateFor(carol, search)).isEqualTo("awaiting-verification");
    SignedIn both = SignedIn.asTrained("WYP", Role.INVESTIGATOR, Role.REVIEWER);
    List<String> listed =
        both.request()
            .get("/api/v1/searches?limit=200")
            .then()
            .extract()
            .path("items.findAll { it.id == '" + search + "' }.reviewState");
    assertThat(listed).containsExactly("awaiting-verification");
    assertThat(stateFor(investigator, search)).isEqualTo("awaiting-arbitration");
  }

  private static String stateFor(SignedIn reader, String search) {
    return reader
        .request()
        .get("/api/v1/searches/" + search + "/reviews")
        .then()
        .statusCode(200)
        .extract()
        .path("state");
  }

  private static ValidatableResponse change(
      SignedIn user, String search, String priority, String reason) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(Map.of("priority", priority, "reason", reason))
        .put("/api/v1/searches/" + search + "/priority")
        .then();
  }

  private static ValidatableResponse queue(SignedIn reviewer, String query) {
    return reviewer.request().get("/api/v1/review-tasks" + query).then().statusCode(200);
  }

  private static Map<String, Object> item(SignedIn reviewer, String search) {
    List<Map<String, Object>> items = queue(reviewer, "").extract().path("items");
    return items.stream()
        .filter(item -> item.get("searchId").equals(search))
        .findFirst()
        .orElseThrow();
  }

  private static Instant due(Map<String, Object> item) {
    return Instant.parse((String) item.get("dueAt"));
  }

  private static String search(String priority) {
    return made(priority).extract().path("id");
  }

  private static ValidatableResponse made(String priority) {
    Map<String, Object> request = request("priority", priority);
    request.put("priorityReason", "As the test wants it");
    return SearchCalls.search(investigator, request, probe()).statusCode(201);
  }

  private static Map<String, Object> request(String member, Object value) {
    Map<String, Object> request = SearchCalls.investigative();
    request.put("force", "WYP");
    request.put(member, value);
    return request;
  }

  private static byte[] probe() {
    return PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0);
  }

  private void overdue(String search) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "update review set due_at = now() - interval '2 hours' where search_id = ?1")
                    .setParameter(1, UUID.fromString(search))
                    .executeUpdate());
  }
}
