package org.likeness.progress;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.progress.EventStream.Event;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.progress.EventStream.isAbout;

/** Whoever waits is told how far it is, and of nothing that they may not know. */
@QuarkusTest
@TestProfile(LongStreams.class)
@QuarkusTestResource(LikenessForTests.class)
class ProgressTest {
  @TestHTTPResource("/")
  String address;

  private SignedIn investigator;

  @BeforeEach
  void somebodyWaits() {
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
  }

  @Test
  void investigatorFollowsOwnSearchFromReceivingToTheFirstDecision() throws Exception {
    PortraitGallery.fill();
    SignedIn reviewer = SignedIn.asTrainedReviewer("MET");
    String key = UUID.randomUUID().toString();
    try (EventStream stream = open(investigator)) {
      String search = search(key);

      Event listed =
          stream.await(e -> isAbout(e, "search-run", key) && "listed".equals(e.fact("stage")));
      assertThat(listed.fact("searchId")).isEqualTo(search);
      assertThat(stream.awaitState("search", search).fact("state")).isEqualTo("waiting");
      claim(reviewer, search);
      awaitState(stream, search, "claimed");
      decide(reviewer, search);
      awaitState(stream, search, "part-decided");
      assertThat(listed.data() + stream.events())
          .doesNotContain("CR/1234/26", "score", "rank", reviewer.login(), "not-a-match");
    }
  }

  @Test
  void nothingOfASearchReachesAnybodyElse() throws Exception {
    PortraitGallery.fill();
    SignedIn reviewer = SignedIn.asTrainedReviewer("MET");
    SignedIn verifier = SignedIn.asTrained("MET", Role.INVESTIGATOR, Role.REVIEWER);
    try (EventStream ofVerifier = open(verifier);
        EventStream ofOwner = open(investigator)) {
      String search = search(UUID.randomUUID().toString());
      decide(reviewer, search);
      awaitState(ofOwner, search, "part-decided");

      assertThat(ofVerifier.beats()).isTrue();
      // a decision of the test before may still be told as well
      ofVerifier.await(
          e -> isAbout(e, "notifications", verifier.userId()) && !"0".equals(e.fact("unread")));
      assertThat(ofVerifier.events().toString()).doesNotContain(search, "\"search\"", "decided");
    }
  }

  @Test
  void lineThatBrokeIsTakenUpWhereItWas() throws Exception {
    PortraitGallery.fill();
    String key = UUID.randomUUID().toString();
    Event last;
    try (EventStream stream = open(investigator)) {
      last = stream.awaitState("notifications", investigator.userId());
    }
    search(key);

    try (EventStream again =
        new EventStream(
            address, "Authorization", bearer(investigator), "Last-Event-ID", last.id())) {
      assertThat(again.awaitState("search-run", key).fact("stage")).isEqualTo("listed");
      assertThat(again.events()).noneMatch(e -> e.name().equals("missed"));
    }
  }

  @Test
  void whoWasAwayForTooLongIsToldToReadAnew() throws Exception {
    String longAgo = Long.toString(Instant.now().minusSeconds(3600).toEpochMilli());
    for (String last : List.of(longAgo, "not-a-number")) {
      try (EventStream stream =
          new EventStream(address, "Authorization", bearer(investigator), "Last-Event-ID", last)) {
        stream.await(e -> e.name().equals("missed"));
      }
    }
  }

  @Test
  void streamEndsWithTheToken() throws Exception {
    try (EventStream stream = open(investigator)) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.answer().headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(stream.beats()).isTrue();

      investigator.request().delete("/api/v1/tokens/current").then().statusCode(204);

      assertThat(stream.ends()).isTrue();
    }
  }

  @Test
  void streamEndsWithThePageSessionAndDoesNotProlongIt() throws Exception {
    String cookie = session(investigator);
    given()
        .cookie("likeness-session", cookie)
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .cookie("likeness-session");
    given()
        .cookie("likeness-session", cookie)
        .get("/api/v1/progress")
        .then()
        .statusCode(200)
        .header("Set-Cookie", (String) null);
    try (EventStream stream = new EventStream(address, "Cookie", "likeness-session=" + cookie)) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.answer().headers().allValues("Set-Cookie")).isEmpty();
      assertThat(stream.beats()).isTrue();

      given()
          .redirects()
          .follow(false)
          .header("X-Likeness-Request", "1")
          .cookie("likeness-session", cookie)
          .post("/logout")
          .then()
          .statusCode(200);

      assertThat(stream.ends()).isTrue();
    }
  }

  @Test
  void streamEndsWhenTheRolesChange() throws Exception {
    try (EventStream stream = open(investigator)) {
      assertThat(stream.beats()).isTrue();
      SignedIn.administrator()
          .request()
          .contentType(ContentType.JSON)
          .header("If-Match", "\"0\"")
          .body(Map.of("roles", List.of("auditor")))
          .patch("/api/v1/users/" + investigator.userId())
          .then()
          .statusCode(200);

      assertThat(stream.ends()).isTrue();
    }
  }

  @Test
  void oneUserHasAFewStreamsAndGetsThePlaceBack() throws Exception {
    EventStream first = open(investigator);
    try (EventStream second = open(investigator);
        EventStream third = open(investigator)) {
      assertThat(second.status()).isEqualTo(200);
      assertThat(third.status()).isEqualTo(429);
      investigator.request().get("/api/v1/progress").then().statusCode(200);
      first.close();
      assertThat(opensAgain()).isTrue();
    }
  }

  /** The service learns of a closed line when it next writes to it. */
  private boolean opensAgain() throws Exception {
    for (int i = 0; i < 50; i++) {
      try (EventStream stream = open(investigator)) {
        if (stream.status() == 200) {
          return true;
        }
      }
      Thread.sleep(200);
    }
    return false;
  }

  @Test
  void nobodyIsToldWithoutSigningIn() throws Exception {
    try (EventStream stream = new EventStream(address, "X-Nothing", "1")) {
      assertThat(stream.status()).isEqualTo(401);
    }
  }

  private EventStream open(SignedIn user) throws Exception {
    return new EventStream(address, "Authorization", bearer(user));
  }

  private static String bearer(SignedIn user) {
    return "Bearer " + user.token();
  }

  private static void awaitState(EventStream stream, String search, String state) throws Exception {
    stream.await(e -> isAbout(e, "search", search) && state.equals(e.fact("state")));
  }

  private String search(String key) {
    return investigator
        .request()
        .header("Idempotency-Key", key)
        .multiPart("request", SearchCalls.investigative(), "application/json")
        .multiPart(
            "still",
            "still.jpg",
            PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0),
            "image/jpeg")
        .post("/api/v1/searches")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void claim(SignedIn reviewer, String search) {
    reviewer.request().put("/api/v1/searches/" + search + "/reviews/claim").then().statusCode(200);
  }

  private static void decide(SignedIn reviewer, String search) {
    String task = "/api/v1/searches/" + search + "/reviews";
    String tag =
        reviewer.request().get(task + "/task").then().statusCode(200).extract().header("ETag");
    reviewer
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(Map.of("outcome", "not-a-match", "reason", "As seen"))
        .post(task)
        .then()
        .statusCode(201);
  }

  private static String session(SignedIn user) {
    return given()
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("login", user.login())
        .formParam("password", user.password())
        .post("/login")
        .cookie("likeness-session");
  }
}
