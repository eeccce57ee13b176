package org.likeness.webhook;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.likeness.PackagedService;
import org.likeness.RealData;
import org.likeness.access.ForceSystem;
import org.likeness.access.Scope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand messages to a receiver that fails half the time, while the packaged service is killed
 * five times: the receiver, which passes over ids that it has, ends with each of them, once. What
 * it does not show: that a message came once only; a kill after an answer sends it again.
 */
class WebhooksSurviveKillIT {
  private static final int MESSAGES = 1000;
  private static final int KILLS = 5;
  private static final int LONGEST_LIFE_MILLIS = 3000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private PackagedService service;

  @AfterEach
  void stop() throws InterruptedException {
    if (service != null) {
      service.stop();
    }
    RestAssured.reset();
  }

  @Test
  void noneIsLostAndEachTakesEffectOnce() throws Exception {
    Random random = new Random(7);
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "w");
    service = started(home.toAbsolutePath());
    Set<String> accepted = Collections.newSetFromMap(new ConcurrentHashMap<>());
    try (Receiver receiver = Receiver.answering(() -> random.nextBoolean() ? 200 : 500)) {
      ForceSystem system =
          ForceSystem.with(Map.of("force", "MET", "requestsPerMinute", 100_000), Scope.WEBHOOKS);
      String webhook = registered(system, receiver.url());
      Thread sender = Thread.ofPlatform().start(() -> send(system, webhook, accepted));
      for (int kill = 1; kill <= KILLS; kill++) {
        Thread.sleep(500 + random.nextInt(LONGEST_LIFE_MILLIS));
        if (kill % 2 == 0) {
          service.killWithDatabase();
        } else {
          service.kill();
        }
        System.out.printf(
            "kill %d: %d accepted, %d taken%n", kill, accepted.size(), receiver.taken().size());
        service.start();
      }
      sender.join();
      await(receiver, accepted);

      List<String> taken = receiver.taken();
      System.out.printf(
          "%d accepted; %d requests, %d of them taken, %d different%n",
          accepted.size(), receiver.arrived().size(), taken.size(), new HashSet<>(taken).size());
      assertThat(accepted).hasSize(MESSAGES);
      assertThat(new HashSet<>(taken)).containsAll(accepted);
      // a message whose answer the kill of the service cut off was kept all the same
      assertThat(new HashSet<>(taken).size() - MESSAGES).isBetween(0, KILLS);
      // sent again is only what was on its way at a kill
      assertThat(taken.size() - new HashSet<>(taken).size()).isBetween(0, KILLS);
    }
  }

  private static PackagedService started(Path home) throws Exception {
    PackagedService service =
        new PackagedService(home, RealData.requiredModels())
            .with("likeness.webhook.internal-networks", "127.0.0.0/8")
            .with("likeness.webhook.plain-http", "true")
            .with("likeness.webhook.time-limit", "PT10S")
            .with("likeness.webhook.first-wait", "PT0.2S")
            .with("likeness.webhook.longest-wait", "PT2S");
    service.start();
    RestAssured.port = service.port();
    return service;
  }

  private static String registered(ForceSystem system, String url) {
    String id =
        system
            .request()
            .contentType("application/json")
            .body(Map.of("url", url, "events", List.of("review.complete")))
            .post("/api/v1/webhooks")
            .then()
            .statusCode(201)
            .extract()
            .path("webhook.id");
    return "/api/v1/webhooks/" + id;
  }

  /** As a client does it: what was not answered is sent again. */
  private static void send(ForceSystem system, String webhook, Set<String> accepted) {
    while (accepted.size() < MESSAGES) {
      try {
        Response answer = system.request().post(webhook + "/tests");
        if (answer.statusCode() == 202) {
          accepted.add(answer.path("id"));
        }
        Thread.sleep(5);
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Receiver receiver, Set<String> accepted) throws InterruptedException {
    Instant end = Instant.now().plus(LONGEST);
    while (!receiver.taken().containsAll(accepted) && Instant.now().isBefore(end)) {
      Thread.sleep(500);
    }
  }
}
