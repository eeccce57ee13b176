package org.likeness.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.Waiters;
import org.likeness.access.ForceSystem;
import org.likeness.access.Scope;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

/** What becomes of messages whose receiver is slow, whose webhook goes, or whose system does. */
@QuarkusTest
@TestProfile(QuickWebhooks.class)
@QuarkusTestResource(LikenessForTests.class)
class DeliveryTest {
  @Inject EntityManager database;
  @Inject Webhooks webhooks;

  @Test
  void messageThatCannotBeSentAtAllIsGivenUpAsWell() throws Exception {
    Registered webhook = Registered.at("http://127.0.0.1:9/");
    change("update webhook set url = 'no address' where id = ?1", webhook.id());
    String id = webhook.test();
    Receiver.await(() -> webhook.state(id).equals("dead"));
    assertThat(webhook.of(id, "lastFailure")).isEqualTo("is no address that can be sent to");
  }

  @Test
  void closedSystemIsToldNoMore() throws Exception {
    assertToldNoMoreAfter(Map.of("active", false));
  }

  @Test
  void systemWithoutTheScopeIsToldNoMore() throws Exception {
    assertToldNoMoreAfter(Map.of("scopes", List.of("likeness.read")));
  }

  private void assertToldNoMoreAfter(Map<String, Object> change) throws Exception {
    try (Receiver receiver = Receiver.answering(() -> 200)) {
      Registered webhook = Registered.at(receiver.url());
      switchTo(webhook, false);
      String id = webhook.test();
      webhook.system().change(change);
      switchTo(webhook, true);

      Receiver.await(() -> lineOf(id).startsWith("dead not sent: the system is closed"));
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  webhooks.tell(
                      WebhookEvent.REVIEW_COMPLETE,
                      webhook.system().id(),
                      UUID.randomUUID(),
                      "complete"));
      SignedIn.administrator()
          .request()
          .get(webhook.path() + "/deliveries")
          .then()
          .body("items", hasSize(1))
          .body("items[0].lastFailure", startsWith("not sent"));
      SignedIn.administrator()
          .request()
          .post(webhook.path() + "/deliveries/" + id + "/redelivery")
          .then()
          .statusCode(202);
      Receiver.await(() -> lineOf(id).startsWith("dead not sent: the system is closed"));
      assertThat(receiver.arrived()).isEmpty();
    }
  }

  private static void switchTo(Registered webhook, boolean active) {
    change(webhook, Map.of("active", active));
  }

  private static void change(Registered webhook, Map<String, Object> change) {
    SignedIn administrator = SignedIn.administrator();
    String tag = administrator.request().get(webhook.path()).then().extract().header("ETag");
    administrator
        .request()
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(change)
        .patch(webhook.path())
        .then()
        .statusCode(200);
  }

  private String lineOf(String message) {
    return (String)
        database
            .createNativeQuery(
                "select state || ' ' || coalesce(last_failure, '') from webhook_delivery where id ="
                    + " ?1")
            .setParameter(1, UUID.fromString(message))
            .getSingleResult();
  }

  @Test
  void disclosureIsAuditedThoughTheWebhookIsRemovedMeanwhile() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch removed = new CountDownLatch(1);
    try (Receiver receiver = Receiver.answering(() -> passed(arrived, removed))) {
      Registered webhook = Registered.at(receiver.url());
      String id = webhook.test();
      assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
      webhook.system().request().delete(webhook.path()).then().statusCode(204);
      removed.countDown();
      Receiver.await(() -> eventsOf(id).equals(List.of("disclosure webhook.delivered")));
    }
  }

  @Test
  void webhookThatIsBeingRemovedIsWaitedForAndToldNothing() throws Exception {
    ForceSystem system = ForceSystem.of("MET", Scope.WEBHOOKS);
    Registered going = Registered.of(system, "http://127.0.0.1:9/");
    Registered staying = Registered.of(system, "http://127.0.0.1:9/");
    UUID search = UUID.randomUUID();
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> told =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    WebhookRow.deleteById(going.id());
                    WebhookRow.flush();
                    Future<?> telling = threads.submit(() -> tell(system, search));
                    Receiver.await(() -> telling.isDone() || waitsForALock());
                    assertThat(telling.isDone()).as("it waits for the removal").isFalse();
                    return telling;
                  });
      told.get(30, TimeUnit.SECONDS);
    }
    assertThat(toldOf(search)).isEqualTo(List.of(staying.id()));
  }

  @Test
  void testOfAWebhookThatIsBeingRemovedIsNotFound() throws Exception {
    Registered going = Registered.at("http://127.0.0.1:9/");
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Integer> answer =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    WebhookRow.deleteById(going.id());
                    WebhookRow.flush();
                    Future<Integer> testing =
                        threads.submit(() -> going.post("/tests", Map.of()).extract().statusCode());
                    Receiver.await(() -> testing.isDone() || waitsForALock());
                    return testing;
                  });
      assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(404);
    }
  }

  private void tell(ForceSystem system, UUID search) {
    QuarkusTransaction.requiringNew()
        .run(() -> webhooks.tell(WebhookEvent.REVIEW_COMPLETE, system.id(), search, "complete"));
  }

  /** Whether somebody waits for the transaction that asks. */
  private boolean waitsForALock() {
    return !database.createNativeQuery(Waiters.FOR_THIS_TRANSACTION).getResultList().isEmpty();
  }

  private List<?> toldOf(UUID search) {
    return database
        .createNativeQuery(
            "select webhook_id from webhook_delivery where subject_id = ?1", UUID.class)
        .setParameter(1, search)
        .getResultList();
  }

  @Test
  void addressThatIsGoneDoesNotSwitchOffTheOneThatTookItsPlace() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    try (Receiver before = Receiver.answering(() -> passed(arrived, changed) == 200 ? 410 : 500);
        Receiver after = Receiver.answering(() -> 200)) {
      Registered webhook = Registered.at(before.url());
      String id = webhook.test();
      assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
      change(webhook, Map.of("url", after.url()));
      changed.countDown();
      Receiver.await(() -> webhook.state(id).equals("delivered"));

      assertThat(after.taken()).containsExactly(id);
      webhook.system().request().get(webhook.path()).then().body("active", equalTo(true));
    }
  }

  @Test
  void slowReceiverHoldsUpItselfAlone() throws Exception {
    CountDownLatch arrived = new CountDownLatch(10);
    CountDownLatch let = new CountDownLatch(1);
    try (Receiver slow = Receiver.answering(() -> passed(arrived, let));
        Receiver quick = Receiver.answering(() -> 200)) {
      ForceSystem system = ForceSystem.of("MET", Scope.WEBHOOKS);
      List<Registered> held =
          Stream.generate(() -> Registered.of(system, slow.url())).limit(10).toList();
      Registered other = Registered.at(quick.url());
      List<String> messages = held.stream().map(Registered::test).toList();
      assertThat(arrived.await(25, TimeUnit.SECONDS)).isTrue();
      String id = other.test();
      Receiver.await(() -> other.state(id).equals("delivered"));

      assertThat(messages).allSatisfy(one -> assertThat(lineOf(one)).isEqualTo("pending "));
      let.countDown();
      Receiver.await(() -> messages.stream().allMatch(m -> lineOf(m).equals("delivered ")));
    }
  }

  /** The answer 200, but not before somebody lets it go. */
  private static int passed(CountDownLatch arrived, CountDownLatch go) {
    arrived.countDown();
    try {
      return go.await(55, TimeUnit.SECONDS) ? 200 : 500;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 500;
    }
  }

  private List<?> eventsOf(String message) {
    return database
        .createNativeQuery("select kind || ' ' || action from audit_event where subject_id = ?1")
        .setParameter(1, message)
        .getResultList();
  }

  /** Changes the database as no request can. */
  private void change(String statement, Object value) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery(statement).setParameter(1, value).executeUpdate());
  }
}
