package org.likeness.webhook;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.likeness.access.ForceSystem;
import org.likeness.access.Scope;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.hamcrest.Matchers.startsWith;

/** A webhook as a system of a force has registered it. */
record Registered(ForceSystem system, String path, String secret) {

  /** The first of a new system. */
  static Registered at(String url) {
    return of(ForceSystem.of("MET", Scope.WEBHOOKS), url);
  }

  /** Another of a system. */
  static Registered of(ForceSystem system, String url) {
    var made = sent(system, url).statusCode(201).body("secret", startsWith("whsec_")).extract();
    return new Registered(
        system, "/api/v1/webhooks/" + made.path("webhook.id"), made.path("secret"));
  }

  static ValidatableResponse sent(ForceSystem system, String url) {
    return system
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("url", url, "events", List.of("review.complete", "search.finished")))
        .post("/api/v1/webhooks")
        .then();
  }

  UUID id() {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  ValidatableResponse post(String what, Object body) {
    return system.request().contentType(ContentType.JSON).body(body).post(path + what).then();
  }

  String test() {
    return post("/tests", Map.of()).statusCode(202).extract().path("id");
  }

  String state(String delivery) {
    return of(delivery, "state");
  }

  String of(String delivery, String member) {
    return system
        .request()
        .get(path + "/deliveries")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.id == '%s' }.%s".formatted(delivery, member));
  }
}
