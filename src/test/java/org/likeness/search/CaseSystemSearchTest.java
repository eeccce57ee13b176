package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.ForceSystem;
import org.likeness.review.ReviewCalls;
import org.likeness.webhook.QuickWebhooks;
import org.likeness.webhook.Receiver;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Searches as a case system makes them: once, later, watched, and for a named officer. */
@QuarkusTest
@TestProfile(QuickWebhooks.class)
@QuarkusTestResource(LikenessForTests.class)
class CaseSystemSearchTest {
  private static final String HOST = "^http://[^/]+";
  private static final byte[] NO_IMAGE = "no image at all".getBytes();

  @Inject EntityManager database;

  private ForceSystem system;

  @BeforeEach
  void begin() {
    PortraitGallery.fill();
    system = ForceSystem.of("MET");
  }

  private static byte[] still() {
    return PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0);
  }

  private ValidatableResponse send(String key, boolean later, byte[] still) {
    RequestSpecification request = system.request();
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (later) {
      request.header("Prefer", "respond-async, wait=5");
    }
    return request
        .multiPart("request", SearchCalls.investigative(), "application/json")
        .multiPart("still", "still.jpg", still, "image/jpeg")
        .post("/api/v1/searches")
        .then();
  }

  private ValidatableResponse sendFor(String officer, String key) {
    return system
        .requestOfItsOwn()
        .header("Likeness-On-Behalf-Of", officer)
        .header("Idempotency-Key", key)
        .multiPart("request", SearchCalls.investigative(), "application/json")
        .multiPart("still", "still.jpg", still(), "image/jpeg")
        .post("/api/v1/searches")
        .then();
  }

  private ValidatableResponse pending(String address) {
    return system.request().get(address).then().statusCode(200);
  }

  private ValidatableResponse settled(String address) throws InterruptedException {
    Receiver.await(() -> !pending(address).extract().path("state").equals("waiting"));
    return pending(address).header("Retry-After", nullValue());
  }

  private int update(String sql, Object... parameters) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var query = database.createNativeQuery(sql);
              for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
              }
              return query.executeUpdate();
            });
  }

  @Test
  void searchIsMadeLaterForAnOfficerAndTheSystemIsTold() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 200)) {
      register(receiver);
      String key = UUID.randomUUID().toString();
      String address =
          send(key, true, still())
              .statusCode(202)
              .header("Preference-Applied", equalTo("respond-async"))
              .header("Retry-After", equalTo("1"))
              .extract()
              .header("Location")
              .replaceFirst(HOST, "");
      String search = settled(address).body("state", equalTo("made")).extract().path("searchId");

      system
          .request()
          .get("/api/v1/searches/" + search)
          .then()
          .statusCode(200)
          .body("createdBy", equalTo(system.name()))
          .body("onBehalfOf", equalTo(ForceSystem.OFFICER));
      send(key, true, still()).statusCode(200).body("id", equalTo(search));
      send(key, false, NO_IMAGE).statusCode(422);
      sendFor("PC-4712", key).statusCode(422).body("errors.field", hasItem("Idempotency-Key"));
      Receiver.await(() -> receiver.arrived().size() == 1);
      assertThat(receiver.arrived().getFirst().body())
          .contains("\"type\":\"search.finished\"", search, "\"made\"");
    }
  }

  @Test
  void refusalComesLaterToo() throws Exception {
    String address = send(null, true, NO_IMAGE).statusCode(202).extract().header("Location");

    settled(address.replaceFirst(HOST, ""))
        .body("state", equalTo("refused"))
        .body("problem.status", equalTo(422))
        .body("problem.code", equalTo("unusable-image"));
  }

  @Test
  void whatACaseLacksIsRefusedAtOnce() {
    system
        .request()
        .header("Prefer", "respond-async")
        .multiPart("request", SearchCalls.request("purpose", "curiosity"), "application/json")
        .multiPart("still", "still.jpg", still(), "image/jpeg")
        .post("/api/v1/searches")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("purpose")));
  }

  @Test
  void pendingSearchIsItsSendersAlone() throws Exception {
    String address =
        send(null, true, still())
            .statusCode(202)
            .extract()
            .header("Location")
            .replaceFirst(HOST, "");

    for (String force : List.of("MET", "GMP")) {
      ForceSystem.of(force).request().get(address).then().statusCode(404);
    }
    settled(address);
  }

  /** As after a kill between the storing of the search and the note that it is made. */
  @Test
  void cutOffAttemptIsFinishedWithoutASecondSearch() throws Exception {
    String address =
        send(UUID.randomUUID().toString(), true, still())
            .statusCode(202)
            .extract()
            .header("Location")
            .replaceFirst(HOST, "");
    String search = settled(address).extract().path("searchId");
    UUID id = UUID.fromString(address.replaceFirst(".*/", ""));

    update(
        "update pending_search set finished_at = null, search_id = null, due_at = now() where id ="
            + " ?1",
        id);
    settled(address).body("searchId", equalTo(search));

    Object made =
        database
            .createNativeQuery("select count(*) from search where created_by_id = ?1")
            .setParameter(1, system.id())
            .getSingleResult();
    assertThat(made).isEqualTo(1L);
  }

  @Test
  void sameKeyAtTheSameTimeIsRefusedUntilTheFirstHasAnAnswer() {
    String key = UUID.randomUUID().toString();
    update("insert into search_run values (?1, ?2, 'searching', null, now())", system.id(), key);
    send(key, false, still())
        .statusCode(409)
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("conflict"));

    // as after a kill: nothing has been heard of it for more than a minute
    update(
        "update search_run set at = now() - interval '2 minutes' where user_id = ?1", system.id());
    String search = send(key, false, still()).statusCode(201).extract().path("id");
    send(key, false, still()).statusCode(200).body("id", equalTo(search));
  }

  @Test
  void keyOfARefusedRequestIsFreeAgain() {
    String key = UUID.randomUUID().toString();

    send(key, false, NO_IMAGE).statusCode(422);
    send(key, false, still()).statusCode(201);
  }

  @Test
  void sameKeyOfAnotherSystemIsAnotherSearch() {
    String key = UUID.randomUUID().toString();
    String first = send(key, false, still()).statusCode(201).extract().path("id");
    system = ForceSystem.of("MET");

    send(key, false, still()).statusCode(201).body("id", not(equalTo(first)));
  }

  @Test
  void unchangedSearchIsNotSentAgainAndPagesLinkToTheNext() {
    String search = send(null, false, still()).statusCode(201).extract().path("id");
    send(null, false, still()).statusCode(201);
    String path = "/api/v1/searches/" + search;
    String tag = system.request().get(path).then().statusCode(200).extract().header("ETag");

    assertThat(tag).startsWith("\"");
    system.request().header("If-None-Match", tag).get(path).then().statusCode(304);
    system.request().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    system
        .request()
        .get("/api/v1/searches?limit=1")
        .then()
        .statusCode(200)
        .header(
            "Link",
            matchesPattern("</api/v1/searches\\?cursor=[-0-9a-f]{36}&limit=1>; rel=\"next\""));
  }

  @Test
  void systemIsToldThatAReviewIsCompleteAndWhoeverItSearchedForCannotReview() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 200)) {
      String webhook = register(receiver);
      String search = send(null, false, still()).statusCode(201).extract().path("id");
      SignedIn anna = SignedIn.asTrainedReviewer("MET");
      Map<String, Object> none = ReviewCalls.finds("not-a-match");
      officerIs(search, anna.login());
      ReviewCalls.decide(anna, search, "\"x\"", none)
          .statusCode(403)
          .body("code", equalTo("same-person-twice"));
      officerIs(search, ForceSystem.OFFICER);
      ReviewCalls.decide(anna, search, none).statusCode(201);
      assertThat(receiver.arrived()).isEmpty();
      ReviewCalls.decide(SignedIn.asTrainedReviewer("MET"), search, none).statusCode(201);

      Receiver.await(() -> receiver.arrived().size() == 1);
      assertThat(receiver.arrived().getFirst().body())
          .contains("\"type\":\"review.complete\"", search, "\"state\":\"complete\"");
      system
          .request()
          .get(webhook + "/deliveries")
          .then()
          .body("items[0].subjectId", equalTo(search));
    }
  }

  /** A frozen search never changes: the test lifts that for a moment. */
  private void officerIs(String search, String officer) {
    update("alter table search disable trigger frozen");
    update("update search set on_behalf_of = ?1 where id = ?2", officer, UUID.fromString(search));
    update("alter table search enable trigger frozen");
  }

  private String register(Receiver receiver) {
    String id =
        system
            .request()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "url", receiver.url(), "events", List.of("review.complete", "search.finished")))
            .post("/api/v1/webhooks")
            .then()
            .statusCode(201)
            .extract()
            .path("webhook.id");
    return "/api/v1/webhooks/" + id;
  }
}
