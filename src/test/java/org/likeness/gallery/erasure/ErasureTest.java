package org.likeness.gallery.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.EnrolmentResult.Outcome;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryRecords;
import org.likeness.gallery.IndexCare;
import org.likeness.media.Ledger;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Erasure and its proof (G3), on a real service with a real index and store. */
@QuarkusTest
@TestProfile(SoonExpunged.class)
@QuarkusTestResource(LikenessForTests.class)
class ErasureTest {
  @Inject Erasing erasing;
  @Inject GalleryRecords records;
  @Inject MediaStore media;
  @Inject Ledger ledger;
  @Inject @Any IndexCare care;
  @Inject Reopening reopening;
  @Inject Gallery gallery;

  @ConfigProperty(name = "likeness.gallery.backup-folder")
  Path copies;

  private SignedIn manager;

  @BeforeEach
  void signIn() {
    manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
  }

  @Test
  void everythingOfAnImageGoesAndTheProofSaysWhenAndWhere() throws Exception {
    Enrolment wanted = Erasing.fresh();
    UUID image = erasing.enrolled(wanted);
    care.backUp();

    JsonPath begun = Erasing.erase(manager, image);
    String id = begun.getString("id");

    assertThat(records.image(image)).isEmpty();
    assertThat(records.erased(List.of(image))).containsKey(image);
    manager.request().get("/api/v1/gallery/images/" + image).then().statusCode(404);
    manager.request().get("/api/v1/gallery/images/" + image + "/content").then().statusCode(404);
    JsonPath proof = Erasing.finished(manager, id);
    assertThat(proof.getList("steps.step"))
        .containsExactly("records", "ledger", "objects", "searches", "index-files", "index-copies");
    assertThat(proof.getList("steps.doneAt")).doesNotContainNull();
    assertThat(proof.getInt("looked.rows")).isZero();
    assertThat(proof.getInt("looked.objects")).isZero();
    assertThat(proof.getInt("looked.searchable")).isZero();
    assertThat(proof.getInt("looked.inFiles")).isZero();
    assertThat(proof.getString("looked.trouble")).isNull();
    assertThat(proof.getString("images[0].bytes")).isEqualTo("removed");
    assertThat(proof.getInt("peopleGone")).isEqualTo(1);
    assertThat(proof.getList("audit.action"))
        .containsExactly("gallery.images-erased", "gallery.erasure-finished");
    assertThat(proof.getString("audit[0].hash")).hasSize(64);
    assertThat(erasing.finds(wanted)).isFalse();
    assertThat(media.get(wanted.image())).isEmpty();
    assertThat(copies()).as("the copy held the template").isEmpty();
    assertThat(ledger.names()).contains("erasure-" + id);
    assertThat(new String(ledger.read("erasure-" + id), StandardCharsets.UTF_8))
        .contains(image.toString())
        .doesNotContain(wanted.record().custodyReference());
  }

  /** What is deleted lies in the files until they are written anew, and a copy takes it along. */
  @Test
  void copyThatIsMadeBeforeTheFilesAreCleanGoesToo() throws Exception {
    // in one segment with others, which Lucene does not write anew for one deletion
    List<Enrolment> batch = Stream.generate(Erasing::fresh).limit(60).toList();
    UUID image =
        QuarkusTransaction.requiringNew().call(() -> gallery.enrol(batch)).getLast().imageId();
    erasing.enrolled(Erasing.fresh());
    String id = Erasing.erase(manager, image).getString("id");
    care.backUp();

    Erasing.finished(manager, id);

    assertThat(copies()).isEmpty();
  }

  private List<Path> copies() throws IOException {
    if (!Files.isDirectory(copies)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(copies)) {
      return all.toList();
    }
  }

  @Test
  void theProofIsPrintedAndReadingItIsAudited() throws Exception {
    UUID image = erasing.enrolled(Erasing.fresh());
    String id = Erasing.erase(manager, image).getString("id");

    byte[] pdf =
        manager
            .request()
            .get("/api/v1/gallery/erasures/" + id + "/proof")
            .then()
            .statusCode(200)
            .contentType("application/pdf")
            .extract()
            .asByteArray();

    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);
    auditor
        .request()
        .queryParam("subjectId", id)
        .get("/api/v1/audit/events")
        .then()
        .statusCode(200)
        .body("items.action", hasItem("gallery.erasure-proof-read"))
        .body("items.action", hasItem("gallery.images-erased"))
        .body("items.kind", hasItem("erasure"));
    manager
        .request()
        .get("/api/v1/gallery/erasures")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
  }

  @Test
  void bytesOfAnotherImageStayAndTheProofSaysSo() throws Exception {
    Enrolment first = Erasing.fresh();
    UUID image = erasing.enrolled(first);
    Enrolment second = withBytesOf(first);
    UUID other = erasing.enrol(second).imageId();

    JsonPath proof = Erasing.finished(manager, Erasing.erase(manager, image).getString("id"));

    assertThat(proof.getString("images[0].bytes")).isEqualTo("kept");
    assertThat(media.get(first.image())).isPresent();
    Erasing.finished(manager, Erasing.erase(manager, other).getString("id"));
    assertThat(media.get(first.image())).as("with the last that needs them").isEmpty();
  }

  private static Enrolment withBytesOf(Enrolment first) {
    Enrolment fresh = Erasing.fresh();
    return new Enrolment(
        fresh.record(),
        first.image(),
        fresh.format(),
        fresh.template(),
        fresh.model(),
        fresh.quality(),
        null);
  }

  @Test
  void whatWasErasedDoesNotComeBackByAnImport() throws Exception {
    Enrolment wanted = Erasing.fresh();
    UUID image = erasing.enrolled(wanted);
    String id = Erasing.erase(manager, image).getString("id");
    Erasing.finished(manager, id);

    media.put(wanted.record().custodyReference().getBytes(StandardCharsets.UTF_8));
    assertThat(erasing.enrol(wanted).outcome()).isEqualTo(Outcome.ERASED);

    Erasing.finished(manager, id);
    assertThat(media.get(wanted.image())).isEmpty();
    assertThat(records.erased(List.of(image))).containsKey(image);
    assertThat(erasing.enrol(Erasing.fresh()).outcome())
        .as("another record of the same kind comes in")
        .isEqualTo(Outcome.ENROLLED);
  }

  @Test
  void bytesThatAnOlderCopyOfTheStoreBringsBackGoAgain() throws Exception {
    Enrolment wanted = Erasing.fresh();
    String id = Erasing.erase(manager, erasing.enrolled(wanted)).getString("id");
    Instant first = Instant.parse(Erasing.finished(manager, id).getString("finishedAt"));
    Sha256 back = media.put(wanted.record().custodyReference().getBytes(StandardCharsets.UTF_8));
    assertThat(Erasing.proof(manager, id).getInt("looked.objects")).isEqualTo(1);

    reopening.look();

    JsonPath proof =
        Erasing.await(
            manager,
            id,
            p ->
                p.get("finishedAt") != null
                    && Instant.parse(p.getString("finishedAt")).isAfter(first));
    assertThat(proof.getInt("looked.objects")).isZero();
    assertThat(media.get(back)).isEmpty();
  }

  @Test
  void anOrderThatSaysTooLittleErasesNothing() throws Exception {
    UUID image = erasing.enrolled(Erasing.fresh());

    refused(Map.of("images", List.of(image)), "reason");
    refused(Map.of("reason", "why"), "images");
    refused(Map.of("reason", "why", "images", List.of(image), "person", image), "images");

    assertThat(records.image(image)).isPresent();
  }

  private void refused(Map<String, ?> order, String field) {
    manager
        .request()
        .contentType("application/json")
        .body(order)
        .post("/api/v1/gallery/erasures")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void nobodyElseErasesOrReadsProofs() throws Exception {
    UUID image = erasing.enrolled(Erasing.fresh());
    String id = Erasing.erase(manager, erasing.enrolled(Erasing.fresh())).getString("id");
    for (Role role : Role.values()) {
      if (role != Role.GALLERY_MANAGER) {
        SignedIn other =
            role == Role.RETAILER ? SignedIn.asRetailer("CORNER") : SignedIn.as("MET", role);
        other
            .request()
            .contentType("application/json")
            .body(Map.of("images", List.of(image), "reason", "why"))
            .post("/api/v1/gallery/erasures")
            .then()
            .statusCode(403);
        other.request().get("/api/v1/gallery/erasures/" + id).then().statusCode(403);
        other.request().get("/api/v1/gallery/erasures/" + id + "/proof").then().statusCode(403);
      }
    }
    assertThat(records.image(image)).isPresent();
    manager.request().get("/api/v1/gallery/erasures/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void anImageThatIsNotThereRefusesTheWholeOrder() throws Exception {
    UUID image = erasing.enrolled(Erasing.fresh());
    manager
        .request()
        .contentType("application/json")
        .body(Map.of("images", List.of(image, UUID.randomUUID()), "reason", "why"))
        .post("/api/v1/gallery/erasures")
        .then()
        .statusCode(404);
    assertThat(records.image(image)).isPresent();
  }
}
