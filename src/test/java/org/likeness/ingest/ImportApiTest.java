package org.likeness.ingest;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.RealData;
import org.likeness.gallery.HeldGallery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Imports of real photographs over the API of the running service. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
@TestSecurity(
    user = "manager",
    roles = "gallery-manager",
    attributes = {@SecurityAttribute(key = "likeness.force", value = "MET")})
class ImportApiTest {
  @Inject AgroalDataSource database;
  @Inject MeterRegistry meters;
  private ImportData data;

  @BeforeEach
  void models() {
    RealData.requiredModels();
    data = new ImportData(database);
  }

  @Test
  void photographsBecomeSearchablePeople() throws Exception {
    List<Path> portraits = Manifests.portraits(40);
    double before = enrolled();
    double looked = meters.counter("likeness.import.images").count();
    Manifests manifest = Manifests.of(portraits);
    String id = ImportCalls.begun(manifest.csv());
    assertThat(ImportCalls.status(id).getString("state")).isEqualTo("receiving");

    JsonPath first = ImportCalls.send(id, portraits.subList(0, 15));
    given()
        .get("/api/v1/imports/" + id + "/missing-images?limit=2")
        .then()
        .statusCode(200)
        .body("items", contains(Manifests.name(portraits, 15), Manifests.name(portraits, 16)))
        .body("nextCursor", equalTo("18"));
    ImportCalls.send(id, portraits.subList(10, 40));
    JsonPath status = ImportCalls.completed(id);

    assertThat(first.getInt("stored")).isEqualTo(15);
    assertThat(status.getInt("total")).isEqualTo(40);
    assertThat(status.getInt("received")).isEqualTo(40);
    assertThat(status.getInt("enrolled")).isEqualTo(40);
    assertThat(status.getInt("rejected")).isZero();
    assertThat(status.getLong("secondsLeft")).isZero();
    assertThat(status.getDouble("imagesPerSecond")).isPositive();
    assertThat(data.galleryImages(manifest)).isEqualTo(40);
    // counted once it is committed, by a thread that gives way: what came before may be counted
    // late
    for (int i = 0; i < 100 && enrolled() - before < 40; i++) {
      Thread.sleep(100);
    }
    assertThat(enrolled() - before).isGreaterThanOrEqualTo(40);
    assertThat(meters.counter("likeness.import.images").count() - looked).isEqualTo(40);
    assertThat(meters.timer("likeness.import.stage", "stage", "embed").count())
        .isGreaterThanOrEqualTo(40);
  }

  /** Of people and images that were changed meanwhile an import must not write what they were. */
  @Test
  void importThatWaitedForTheGalleryGoesByWhatItHoldsThen() throws Exception {
    List<Path> portraits = Manifests.portraits(2);
    Manifests manifest = new Manifests();
    String person = "P-" + manifest.own();
    manifest.with(Manifests.name(portraits, 0), "T/" + manifest.own(), person);
    ImportCalls.imported(manifest.csv(), portraits.subList(0, 1));
    manifest.with(Manifests.name(portraits, 1), "T/" + manifest.own(), person);
    String searchable =
        "select searchable_images from person where person_reference = '" + person + "'";
    assertThat(data.count(searchable)).isOne();

    try (HeldGallery gallery = new HeldGallery(database)) {
      String id = ImportCalls.begun(manifest.csv());
      ImportCalls.send(id, portraits);
      gallery.awaitAnother();
      gallery.commit(
          "update person set searchable_images = 5 where person_reference = '" + person + "'");
      ImportCalls.completed(id);
    }

    assertThat(data.count(searchable)).isEqualTo(6);
    data.run("update person set searchable_images = 2 where person_reference = '" + person + "'");
  }

  private double enrolled() {
    return meters.counter("likeness.import.records", "outcome", "enrolled").count();
  }

  @Test
  void theSameManifestAgainIsTheSameImport() throws Exception {
    Manifests manifest = Manifests.of("a.jpg");
    String id = ImportCalls.begun(manifest.csv());

    ImportCalls.begin(manifest.csv()).then().statusCode(200).body("id", equalTo(id));
    assertThat(data.auditedActions(id)).contains("import.begun", "import.found");
  }

  @Test
  void theSameRecordsAgainChangeNothing() throws Exception {
    List<Path> portraits = Manifests.portraits(10);
    Manifests manifest = Manifests.of(portraits);
    ImportCalls.imported(manifest.csv(), portraits);

    JsonPath again = ImportCalls.imported(manifest.csv() + "\n", portraits);

    assertThat(again.getInt("unchanged")).isEqualTo(10);
    assertThat(data.galleryImages(manifest)).isEqualTo(10);
  }

  @Test
  void changedRecordsAreUpdated() throws Exception {
    List<Path> portraits = Manifests.portraits(3);
    Manifests manifest = Manifests.of(portraits);
    ImportCalls.imported(manifest.csv(), portraits);

    JsonPath again =
        ImportCalls.imported(manifest.csv().replace("convicted", "acquitted"), portraits);

    assertThat(again.getInt("updated")).isEqualTo(3);
    assertThat(data.galleryImages(manifest)).isEqualTo(3);
  }

  @Test
  void theRejectsFileCanBeMendedAndImportedAgain() throws Exception {
    List<Path> portraits = Manifests.portraits(3);
    Manifests manifest = Manifests.of(portraits);
    String id = ImportCalls.begun(manifest.csv());
    ImportCalls.send(id, portraits.subList(0, 1));
    ImportCalls.send(id, Manifests.name(portraits, 1), "no image".getBytes(StandardCharsets.UTF_8));
    ImportCalls.complete(id);
    assertThat(ImportCalls.completed(id).getInt("enrolled")).isEqualTo(1);

    String rejects = ImportCalls.rejects(id);
    JsonPath again = ImportCalls.imported(rejects, portraits.subList(1, 3));

    assertThat(rejects.lines().findFirst().orElseThrow()).endsWith(",reviewDate,reason,detail");
    assertThat(rejects.lines()).hasSize(3);
    assertThat(again.getInt("enrolled")).isEqualTo(2);
    assertThat(data.galleryImages(manifest)).isEqualTo(3);
  }

  @Test
  void aZipMayBePackedAroundWhatTheManifestNames() throws Exception {
    List<Path> portraits = Manifests.portraits(6);
    Manifests manifest = Manifests.of(portraits);
    String id = ImportCalls.begun(manifest.csv());

    JsonPath receipt = ImportCalls.sendArchive(id, Zips.zip("export/today/", portraits));

    assertThat(receipt.getInt("stored")).isEqualTo(6);
    assertThat(receipt.getList("unknown")).containsExactly("notes.txt");
    assertThat(ImportCalls.completed(id).getInt("enrolled")).isEqualTo(6);
  }

  @Test
  void aManifestMayBringItsZipAtOnce() throws Exception {
    List<Path> portraits = Manifests.portraits(4);
    String id =
        given()
            .multiPart("manifest", "m.csv", Manifests.of(portraits).csv().getBytes())
            .multiPart("archive", "images.zip", Zips.zip("", portraits))
            .post("/api/v1/imports")
            .then()
            .statusCode(201)
            .body("received", equalTo(4))
            .extract()
            .path("id");

    assertThat(ImportCalls.completed(id).getInt("enrolled")).isEqualTo(4);
  }

  @Test
  void importsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
    List<Path> portraits = Manifests.portraits(30);
    Manifests one = Manifests.of(portraits);
    Manifests two = Manifests.of(portraits);
    List<JsonPath> both =
        Together.both(
            () -> ImportCalls.imported(one.csv(), portraits),
            () -> ImportCalls.imported(two.csv(), portraits));

    assertThat(both).allSatisfy(status -> assertThat(status.getInt("enrolled")).isEqualTo(30));
    assertThat(data.galleryImages(one) + data.galleryImages(two)).isEqualTo(60);
  }

  @Test
  void theSameManifestTwiceAtTheSameTimeIsOneImport() throws Exception {
    String manifest = Manifests.of("a.jpg").csv();
    Callable<Integer> begin = () -> ImportCalls.begin(manifest).statusCode();

    assertThat(Together.both(begin, begin)).containsExactlyInAnyOrder(200, 201);
  }

  @Test
  void everyStepIsInTheAuditLog() throws Exception {
    List<Path> portraits = Manifests.portraits(2);
    JsonPath status = ImportCalls.imported(Manifests.of(portraits).csv(), portraits);

    assertThat(data.auditedActions(status.getString("id")))
        .contains("import.begun", "import.images-received", "import.settled", "import.completed")
        .contains("import.read");
  }

  @Test
  void recordsAreListedByOutcome() throws Exception {
    List<Path> portraits = Manifests.portraits(2);
    JsonPath status = ImportCalls.imported(Manifests.of(portraits).csv(), portraits);

    given()
        .get("/api/v1/imports/" + status.getString("id") + "/records?outcome=enrolled&limit=1")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("items.file", contains(Manifests.name(portraits, 0)))
        .body("nextCursor", equalTo("2"));
    given().get("/api/v1/imports").then().body("items.id", hasItem(status.getString("id")));
    given()
        .get("/api/v1/imports/" + status.getString("id") + "/records?outcome=lost")
        .then()
        .statusCode(422);
  }
}
