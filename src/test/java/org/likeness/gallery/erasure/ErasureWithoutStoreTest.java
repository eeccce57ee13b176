package org.likeness.gallery.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.GalleryRecords;
import org.likeness.gallery.erasure.StepDesk.Work;
import org.likeness.media.MediaStore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** An object store that is away holds up the steps that need it, and nothing else (G3). */
@QuarkusTest
@QuarkusTestResource(value = ObjectsOnS3.class, restrictToAnnotatedClass = true)
class ErasureWithoutStoreTest {
  @Inject Erasing erasing;
  @Inject GalleryRecords records;
  @Inject MediaStore media;
  @Inject StepDesk desk;
  @Inject Reopening reopening;

  @AfterEach
  void startAgain() {
    ObjectsOnS3.startServer();
  }

  @Test
  void storeThatIsAwayIsShownAsPendingAndTheErasureIsFinishedLater() throws Exception {
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    Enrolment wanted = Erasing.fresh();
    UUID image = erasing.enrolled(wanted);

    ObjectsOnS3.stopServer();
    String id = Erasing.erase(manager, image).getString("id");

    JsonPath pending =
        Erasing.await(
            manager,
            id,
            p ->
                p.getString(step("objects", "waitsFor")) != null
                    && p.getString(step("searches", "doneAt")) != null);
    assertThat(pending.getString("finishedAt")).isNull();
    assertThat(pending.getString(step("objects", "waitsFor"))).contains("cannot be used now");
    assertThat(pending.getString(step("objects", "nextTry"))).isNotNull();
    assertThat(pending.getString(step("ledger", "waitsFor"))).isNotNull();
    assertThat(pending.getString(step("records", "doneAt"))).isNotNull();
    assertThat(pending.getString("looked.trouble")).contains("cannot be used now");
    assertThat(pending.getString("images[0].bytes")).isEqualTo("pending");
    assertThat(records.image(image)).isEmpty();
    assertThat(erasing.finds(wanted)).isFalse();
    assertThat(overdue()).as("told to whoever watches").isPositive();

    ObjectsOnS3.startServer();

    JsonPath proof = Erasing.finished(manager, id);
    assertThat(proof.getString("images[0].bytes")).isEqualTo("removed");
    assertThat(proof.getInt("looked.objects")).isZero();
    assertThat(media.get(wanted.image())).isEmpty();
  }

  /** G3: bytes that came again while the removal was noted as done would stay. */
  @Test
  void whatIsOpenedAgainWhileItIsWorkedOnIsStillToBeDone() throws Exception {
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    UUID image = erasing.enrolled(Erasing.fresh());
    ObjectsOnS3.stopServer();
    String id = Erasing.erase(manager, image).getString("id");
    Erasing.await(manager, id, p -> p.getString(step("objects", "waitsFor")) != null);
    Work work = desk.open(stepOf(id)).orElseThrow();

    reopening.reopen(Set.of(UUID.fromString(id)), Step.OBJECTS);
    desk.done(work);

    assertThat(Erasing.proof(manager, id).getString(step("objects", "doneAt"))).isNull();
    ObjectsOnS3.startServer();
    Erasing.finished(manager, id);
  }

  private UUID stepOf(String erasure) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                StepRow.<StepRow>find(
                        "erasureId = ?1 and step = ?2",
                        UUID.fromString(erasure),
                        Step.OBJECTS.wireName())
                    .firstResult()
                    .id);
  }

  private static int overdue() {
    return RestAssured.get("/q/health/ready")
        .jsonPath()
        .getInt("checks.find { it.name == 'erasures' }.data.overdue");
  }

  private static String step(String step, String member) {
    return "steps.find { it.step == '" + step + "' }." + member;
  }

  @Test
  void managersOfOtherForcesNeitherEraseNorSeeIt() throws Exception {
    SignedIn own = SignedIn.as("MET", Role.GALLERY_MANAGER);
    SignedIn other = SignedIn.as("KENT", Role.GALLERY_MANAGER);
    UUID image = erasing.enrolled(Erasing.fresh());

    other
        .request()
        .contentType("application/json")
        .body(Map.of("images", List.of(image), "reason", "why"))
        .post("/api/v1/gallery/erasures")
        .then()
        .statusCode(404);
    String id = Erasing.erase(own, image).getString("id");

    other.request().get("/api/v1/gallery/erasures/" + id).then().statusCode(404);
    other.request().get("/api/v1/gallery/erasures/" + id + "/proof").then().statusCode(404);
    other.request().get("/api/v1/gallery/erasures").then().body("items.id", not(hasItem(id)));
    own.request().get("/api/v1/gallery/erasures").then().body("items.id", hasItem(id));
  }
}
