package org.likeness.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.ForceSystem;
import org.likeness.access.Scope;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Webhooks over the API, with a real receiver. */
@QuarkusTest
@TestProfile(QuickWebhooks.class)
@QuarkusTestResource(LikenessForTests.class)
class WebhookTest {

  @Test
  void messageIsSignedAndHoldsIdsAndStatesAlone() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 204)) {
      Registered webhook = Registered.at(receiver.url());
      String id = webhook.test();
      Receiver.await(() -> webhook.state(id).equals("delivered"));

      Receiver.Arrived one = receiver.arrived().getFirst();
      assertThat(receiver.arrived()).hasSize(1);
      assertThat(one.id()).isEqualTo(id);
      assertThat(one.body())
          .matches(
              "\\{\"type\":\"webhook.test\",\"timestamp\":\"[^\"]+\",\"data\":\\{(\"id\":\"[-0-9a-f]+\"|\"state\":\"test\"|,)+}}");
      assertThat(one.signature()).isEqualTo(signature(webhook.secret(), one));
    }
  }

  private static String signature(String secret, Receiver.Arrived message) {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Instant at = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
    return Signature.header(List.of(key), message.id(), at, message.body());
  }

  @Test
  void failureIsTriedAgainWithTheSameIdAndBody() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (Receiver receiver = Receiver.answering(() -> calls.incrementAndGet() < 3 ? 503 : 200)) {
      Registered webhook = Registered.at(receiver.url());
      String id = webhook.test();
      Receiver.await(() -> webhook.state(id).equals("delivered"));

      assertThat(receiver.arrived()).hasSize(3);
      assertThat(receiver.arrived().stream().map(Receiver.Arrived::id)).containsOnly(id);
      assertThat(receiver.arrived().stream().map(Receiver.Arrived::body).distinct()).hasSize(1);
    }
  }

  @Test
  void redirectIsNotFollowedAndWhatFailsForTooLongIsDeadUntilItIsSentAgain() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 302)) {
      Registered webhook = Registered.at(receiver.url());
      String id = webhook.test();
      Receiver.await(() -> webhook.state(id).equals("dead"));
      webhook
          .system()
          .request()
          .get(webhook.path() + "/deliveries?state=dead")
          .then()
          .body("items", hasSize(1))
          .body("items[0].lastStatus", equalTo(302));

      receiver.answer(200);
      webhook.post("/redeliveries", Map.of()).statusCode(202).body("count", equalTo(1));
      Receiver.await(() -> webhook.state(id).equals("delivered"));
      assertThat(receiver.taken()).containsExactly(id);
      webhook.post("/deliveries/" + id + "/redelivery", Map.of()).statusCode(202);
      Receiver.await(() -> receiver.taken().size() == 2);
    }
  }

  @Test
  void whileSecretsAreReplacedBothSign() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 200)) {
      Registered webhook = Registered.at(receiver.url());
      String second = webhook.post("/secrets", Map.of()).statusCode(201).extract().path("secret");
      String id = webhook.test();
      Receiver.await(() -> webhook.state(id).equals("delivered"));

      Receiver.Arrived one = receiver.arrived().getFirst();
      assertThat(one.signature())
          .isEqualTo(signature(second, one) + " " + signature(webhook.secret(), one));
      webhook.post("/secrets", Map.of("endOtherNow", true)).statusCode(201);
      webhook.test();
      Receiver.await(() -> receiver.arrived().size() == 2);
      assertThat(receiver.arrived().getLast().signature()).doesNotContain(" ");
    }
  }

  @Test
  void receiverThatIsGoneIsAskedNoMore() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 410)) {
      Registered webhook = Registered.at(receiver.url());
      webhook.test();
      Receiver.await(() -> !active(webhook));

      webhook
          .system()
          .request()
          .get(webhook.path())
          .then()
          .body("disabledReason", startsWith("The receiver answered 410"))
          .body("pending", equalTo(1));
    }
  }

  private static boolean active(Registered webhook) {
    return webhook.system().request().get(webhook.path()).then().extract().path("active");
  }

  @Test
  void addressIsKeptAsItIsSentTo() throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 204)) {
      Registered webhook = Registered.at(receiver.url() + "a b/{x}");
      webhook
          .system()
          .request()
          .get(webhook.path())
          .then()
          .body("url", equalTo(receiver.url() + "a%20b/%7Bx%7D"));
      String id = webhook.test();
      Receiver.await(() -> webhook.state(id).equals("delivered"));
    }
  }

  @Test
  void internalAddressIsRefusedWhenRegisteredAndWhenChanged() {
    ForceSystem system = ForceSystem.of("MET", Scope.WEBHOOKS);
    for (String url :
        List.of("https://10.0.0.7/x", "https://[fd00::1]/", "http://169.254.169.254/latest")) {
      Registered.sent(system, url).statusCode(422).body("errors.field", hasItem("url"));
    }
    Registered webhook = Registered.at("http://127.0.0.1:9/");
    String tag = webhook.system().request().get(webhook.path()).then().extract().header("ETag");
    webhook
        .system()
        .request()
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(Map.of("url", "https://192.168.0.1/"))
        .patch(webhook.path())
        .then()
        .statusCode(422);
  }

  @Test
  void otherSystemsAndForcesSeeNothingOfIt() {
    Registered webhook = Registered.at("http://127.0.0.1:9/");
    String id = webhook.test();
    for (String force : List.of("MET", "GMP")) {
      ForceSystem other = ForceSystem.of(force, Scope.WEBHOOKS);
      other.request().get(webhook.path()).then().statusCode(404);
      other.request().get(webhook.path() + "/deliveries").then().statusCode(404);
      other.request().post(webhook.path() + "/tests").then().statusCode(404);
      other
          .request()
          .post(webhook.path() + "/deliveries/" + id + "/redelivery")
          .then()
          .statusCode(404);
      other.request().delete(webhook.path()).then().statusCode(404);
      other.request().get("/api/v1/webhooks").then().body("items", hasSize(0));
    }
  }

  @Test
  void administratorSeesThemWithoutSearchesAndRemovesThem() {
    Registered webhook = Registered.at("http://127.0.0.1:9/");
    webhook.test();
    SignedIn administrator = SignedIn.administrator();
    administrator
        .request()
        .get(webhook.path() + "/deliveries")
        .then()
        .statusCode(200)
        .body("items[0].id", not(nullValue()))
        .body("items[0].subjectId", nullValue());
    administrator
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "url",
                "http://127.0.0.1:9/b",
                "events",
                List.of("review.complete"),
                "clientId",
                webhook.system().id()))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(201)
        .body("webhook.client", equalTo(webhook.system().name()));
    administrator.request().delete(webhook.path()).then().statusCode(204);
    webhook.system().request().get(webhook.path()).then().statusCode(404);
  }
}
