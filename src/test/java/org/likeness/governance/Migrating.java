package org.likeness.governance;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.Engines;
import org.likeness.gallery.TemplateModel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Two people who change the model of a service in a test. */
final class Migrating {
  static final String NEXT = "mobileface-v2-256";
  private static final String CHANGES = "/api/v1/governed-changes/";

  private final Engines engines;
  final SignedIn administrator = SignedIn.administrator();
  final SignedIn approver = SignedIn.as("MET", Role.APPROVER);

  Migrating(Engines engines) {
    this.engines = engines;
  }

  /** The approved change to the other model. */
  String approved() {
    TemplateModel next = engines.model(NEXT, null);
    String report =
        GovernanceCalls.kept(administrator, EvidenceFiles.fair(next, "Next " + UUID.randomUUID()));
    String change =
        GovernanceCalls.propose(
                administrator, "model", report, Map.of("recogniser", NEXT, "fpir", 0.01))
            .statusCode(201)
            .extract()
            .path("id");
    GovernanceCalls.approve(approver, change, null)
        .statusCode(200)
        .body("state", equalTo("approved"));
    return change;
  }

  /** Another rate of the model that is in force, proposed by one and approved by another. */
  void rated(TemplateModel model, double fpir) {
    String report =
        GovernanceCalls.kept(administrator, EvidenceFiles.fair(model, "Rate " + UUID.randomUUID()));
    String change =
        GovernanceCalls.propose(administrator, "operating-point", report, Map.of("fpir", fpir))
            .statusCode(201)
            .extract()
            .path("id");
    GovernanceCalls.approve(approver, change, "Groups are as equal at the neighbouring rate")
        .statusCode(200);
  }

  /** How far it is. */
  ValidatableResponse migration() {
    return approver.request().get(CHANGES + "migration").then();
  }

  void awaitWhole() {
    await(() -> migration().extract().path("progress.whole"));
    // the index of the second model opens within a second or two
    await(
        () ->
            compared(Map.of("sample", 1, "purpose", "Is it there")).extract().statusCode() == 200);
  }

  static void await(BooleanSupplier condition) {
    Instant until = Instant.now().plus(Duration.ofMinutes(5));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(until);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  ValidatableResponse compared(Map<String, Object> request) {
    return approver
        .request()
        .contentType(ContentType.JSON)
        .body(request)
        .post("/api/v1/model-comparisons")
        .then();
  }

  ValidatableResponse post(String change, String what, Map<String, Object> body) {
    return approver
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(CHANGES + change + "/" + what)
        .then();
  }

  /** Takes back what is in force; the id of the change that does it. */
  String back(String change) {
    return post(change, "switch-back", Map.of("reason", "The other one"))
        .statusCode(200)
        .extract()
        .path("id");
  }

  /** What is begun and not switched to would stand in the way of the next test. */
  void endWhatIsBegun() {
    List<String> begun =
        approver
            .request()
            .get("/api/v1/governed-changes")
            .then()
            .extract()
            .path("items.findAll { it.state == 'approved' }.id");
    begun.forEach(id -> post(id, "abandonment", Map.of("reason", "The test is over")));
  }
}
