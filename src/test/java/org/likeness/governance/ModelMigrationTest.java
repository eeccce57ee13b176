package org.likeness.governance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.Engines;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.TemplateModel;
import org.likeness.retention.RetentionSweep;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

/** E1, S7: the way of another model into force and back, with real models and faces. */
@QuarkusTest
@TestProfile(Governed.class)
@QuarkusTestResource(LikenessForTests.class)
class ModelMigrationTest {
  private static final String NEXT = "mobileface-v2-256";
  private static final String CHANGES = "/api/v1/governed-changes/";

  @Inject Engines engines;
  @Inject Gallery gallery;
  @Inject EntityManager database;
  @Inject RetentionSweep sweep;

  private SignedIn administrator;
  private SignedIn approver;
  private SignedIn investigator;
  private TemplateModel before;

  @BeforeEach
  void signIn() {
    PortraitGallery.fill();
    administrator = SignedIn.administrator();
    approver = SignedIn.as("MET", Role.APPROVER);
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    before = GovernanceCalls.inForce(administrator);
  }

  @Test
  void modelGoesIntoForceWholeAndComesBackWithoutEmbeddingAnew() {
    String person = PortraitGallery.personOfTwoImages();
    String old = searched(person).body("model.id", equalTo(before.id())).extract().path("id");
    String change = approved();
    post(change, "switch", Map.of("reason", "At once")).statusCode(409);
    awaitWhole();
    assertThat(templates()).isEqualTo(2 * images());

    compared(Map.of("searchId", old, "purpose", "Before the switch"))
        .statusCode(200)
        .body("other.id", equalTo(NEXT))
        .body("searches[0].sameFirst", equalTo(true))
        .body("searches[0].inBoth", greaterThan(0));
    assertEverySearchIsOfOneModelWhile(
        () -> post(change, "switch", Map.of("reason", "Complete")).statusCode(200));

    searched(person)
        .body("model.id", equalTo(NEXT))
        .body("calibration", containsString(NEXT))
        .body("change", equalTo(change))
        .body("candidates[0].images[0].custodyReference", containsString("C-"));
    investigator
        .request()
        .post("/api/v1/searches/" + old + "/repetitions")
        .then()
        .statusCode(200)
        .body("model.id", equalTo(before.id()))
        .body("missing", hasSize(0));

    String back =
        post(change, "switch-back", Map.of("reason", "Worse at night"))
            .statusCode(200)
            .body("kind", equalTo("switch-back"))
            .body("undoes", equalTo(change))
            .extract()
            .path("id");
    searched(person).body("model.id", equalTo(before.id())).body("change", equalTo(back));
    erasedImageIsGoneFromBothModels();
  }

  private void erasedImageIsGoneFromBothModels() {
    UUID image =
        (UUID)
            database
                .createNativeQuery("select id from custody_image order by id limit 1", UUID.class)
                .getSingleResult();

    QuarkusTransaction.requiringNew().run(() -> gallery.erase(Set.of(image)));

    assertThat(count("select count(*) from face_template where image_id = '" + image + "'"))
        .isZero();
    assertThat(templates()).isEqualTo(2 * images());
  }

  @Test
  void imageThatCannotBeEmbeddedMustBeAcceptedWithAReason() {
    loseBytesOfOneImage();
    String change = approved();
    awaitWhole();
    approver
        .request()
        .get(CHANGES + "migration")
        .then()
        .body("progress.failed", equalTo(1))
        .body("failures[0].reason", equalTo("missing-file"));

    post(change, "switch", Map.of("reason", "Go")).statusCode(409).body("failed", equalTo(1));
    post(change, "abandonment", Map.of("reason", "Mend the image first"))
        .statusCode(200)
        .body("state", equalTo("abandoned"));

    loseBytesOfOneImage();

    sweep.sweep();
    sweep.sweep();
    assertThat(templates()).isEqualTo(images());
    assertThat(count("select count(*) from template_failure")).isZero();
    searched(PortraitGallery.personOfTwoImages()).body("model.id", equalTo(before.id()));
  }

  /** Swaps the first half of the hash, so that doing it twice gives the bytes back. */
  private void loseBytesOfOneImage() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "update custody_image set sha256 = substr(sha256, 33) || substr(sha256, 1, 32)"
                            + " where id = (select id from custody_image order by id desc limit 1)")
                    .executeUpdate());
  }

  /** The approved change to the other model. */
  private String approved() {
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

  private void awaitWhole() {
    await(
        () ->
            approver.request().get(CHANGES + "migration").then().extract().path("progress.whole"));
    // the index of the second model opens within a second or two
    await(
        () ->
            compared(Map.of("sample", 1, "purpose", "Is it there")).extract().statusCode() == 200);
  }

  private static void await(BooleanSupplier condition) {
    Instant until = Instant.now().plus(Duration.ofSeconds(60));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(until);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private void assertEverySearchIsOfOneModelWhile(Runnable change) {
    List<CompletableFuture<ValidatableResponse>> running = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      running.add(
          CompletableFuture.supplyAsync(() -> searched(PortraitGallery.personOfTwoImages())));
    }
    change.run();
    for (CompletableFuture<ValidatableResponse> search : running) {
      ValidatableResponse made = search.join();
      String model = made.extract().path("model.id");
      made.body("calibration", containsString(model)).body("candidates", hasSize(greaterThan(0)));
    }
  }

  private ValidatableResponse searched(String person) {
    return SearchCalls.search(investigator, SearchCalls.request(), PortraitGallery.probe(person, 0))
        .statusCode(201);
  }

  private ValidatableResponse compared(Map<String, Object> request) {
    return approver
        .request()
        .contentType(ContentType.JSON)
        .body(request)
        .post("/api/v1/model-comparisons")
        .then();
  }

  private ValidatableResponse post(String change, String what, Map<String, Object> body) {
    return approver
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(CHANGES + change + "/" + what)
        .then();
  }

  private long templates() {
    return count("select count(*) from face_template");
  }

  private long images() {
    return count("select count(*) from custody_image");
  }

  private long count(String sql) {
    return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
