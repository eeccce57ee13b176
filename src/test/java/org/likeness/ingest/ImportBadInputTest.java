package org.likeness.ingest;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.RealData;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** What is wrong with an import is said, and loses nothing. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
@TestSecurity(
    user = "manager",
    roles = "gallery-manager",
    attributes = {@SecurityAttribute(key = "likeness.force", value = "MET")})
class ImportBadInputTest {
  @Inject AgroalDataSource database;
  private ImportData data;

  @BeforeEach
  void models() {
    RealData.requiredModels();
    data = new ImportData(database);
  }

  @Test
  void aWrongManifestIsRefusedAsAWholeBeforeAnythingIsWritten() throws SQLException {
    long before = data.count("select count(*) from import_job");
    String manifest = Manifests.of("a.jpg", "b.jpg").csv().replace("b.jpg,MET", "b.jpg,XXX");

    ImportCalls.begin(manifest)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("manifest-refused"))
        .body("errors.field", contains("line 3, column force"))
        .body("errors[0].reason", startsWith("must be one of GMP, KENT, MET, "));

    assertThat(data.count("select count(*) from import_job")).isEqualTo(before);
  }

  @Test
  void aRequestWithoutManifestSaysSo() {
    given()
        .multiPart("other", "x", new byte[1])
        .post("/api/v1/imports")
        .then()
        .statusCode(422)
        .body("errors.field", contains("manifest"));
  }

  @Test
  void eachBadImageIsRejectedWithItsReason() throws Exception {
    Path counts = RealData.requiredFaces().resolve("counts");
    byte[] portrait = Files.readAllBytes(Manifests.portraits(1).getFirst());
    Map<String, byte[]> bad =
        Map.of(
            "empty.jpg", new byte[0],
            "text.jpg", "this is no image".getBytes(StandardCharsets.UTF_8),
            "cut.jpg", Arrays.copyOf(portrait, portrait.length / 2),
            "nobody.jpg", Files.readAllBytes(counts.resolve("017_0.jpg")),
            "group.jpg", Files.readAllBytes(counts.resolve("015_6.jpg")),
            "huge.jpg", new byte[26 * 1024 * 1024 + 1]);
    Manifests manifest = Manifests.of("never-sent.jpg");
    bad.keySet().stream().sorted().forEach(manifest::with);
    String id = ImportCalls.begun(manifest.csv());

    bad.forEach((name, bytes) -> ImportCalls.send(id, name, bytes));
    ImportCalls.complete(id);
    JsonPath status = ImportCalls.completed(id);

    assertThat(data.reasons(id))
        .containsExactlyInAnyOrder(
            "never-sent.jpg missing-file",
            "cut.jpg truncated",
            "empty.jpg unreadable",
            "group.jpg several-faces",
            "huge.jpg too-many-bytes",
            "nobody.jpg no-face",
            "text.jpg unsupported-format");
    assertThat(status.getInt("rejected")).isEqualTo(7);
    assertThat(status.getInt("rejectedByReason.missing-file")).isEqualTo(1);
    assertThat(RecordReject.allCodes())
        .containsAll(status.<String, Object>getMap("rejectedByReason").keySet());
  }

  @Test
  void aZipThatWouldUnpackToFarMoreIsRefusedAndNothingOfItIsTaken() throws Exception {
    String id = ImportCalls.begun(Manifests.of("a.bmp").csv());

    given()
        .multiPart("archive", "bomb.zip", Zips.zipOf("a.bmp", new byte[20_000_000]))
        .post("/api/v1/imports/" + id + "/images")
        .then()
        .statusCode(422)
        .body("errors.field", contains("archive"))
        .body("errors[0].reason", equalTo("would unpack to more than 100 times its size"));

    assertThat(ImportCalls.status(id).getInt("received")).isZero();
  }

  @Test
  void unknownNamesAreReportedAndOtherBytesOfAKnownNameAreRefused() throws Exception {
    List<Path> portraits = Manifests.portraits(2);
    String id = ImportCalls.begun(Manifests.of(portraits).csv());
    ImportCalls.send(id, portraits.subList(0, 1));

    JsonPath again = ImportCalls.send(id, portraits.subList(0, 1));
    JsonPath stranger = ImportCalls.send(id, "../../etc/passwd", new byte[10]);
    JsonPath other = ImportCalls.send(id, Manifests.name(portraits, 0), new byte[10]);

    assertThat(again.getInt("alreadyThere")).isEqualTo(1);
    assertThat(stranger.getList("unknown")).hasSize(1);
    assertThat(stranger.getInt("stored")).isZero();
    assertThat(other.getString("refused[0].reason"))
        .isEqualTo("another image of this name came before");
  }

  @Test
  void theSameImageOfTheSameCustodyRecordIsTakenOnce() throws Exception {
    Path portrait = Manifests.portraits(1).getFirst();
    Manifests manifest = Manifests.of();
    manifest.with("a.jpg", "D/" + manifest.own(), "P").with("b.jpg", "D/" + manifest.own(), "P");
    String id = ImportCalls.begun(manifest.csv());

    ImportCalls.send(id, "b.jpg", Files.readAllBytes(portrait));
    ImportCalls.send(id, "a.jpg", Files.readAllBytes(portrait));
    JsonPath status = ImportCalls.completed(id);

    assertThat(status.getInt("enrolled")).isEqualTo(1);
    assertThat(status.getInt("rejectedByReason.duplicate")).isEqualTo(1);
  }

  @Test
  void aCustodyReferenceOfAnotherPersonIsBadMetadata() throws Exception {
    List<Path> portraits = Manifests.portraits(2);
    Manifests manifest = Manifests.of();
    String custody = "D/" + manifest.own();
    ImportCalls.imported(
        manifest.with(Manifests.name(portraits, 0), custody, "P-1" + manifest.own()).csv(),
        portraits.subList(0, 1));

    JsonPath status =
        ImportCalls.imported(
            Manifests.of()
                .with(Manifests.name(portraits, 1), custody, "P-2" + manifest.own())
                .csv(),
            portraits.subList(1, 2));

    assertThat(status.getInt("rejectedByReason.bad-metadata")).isEqualTo(1);
  }

  @Test
  void errorsOfTheDatabaseRepeatNoValues() {
    assertThatThrownBy(
            () ->
                data.run(
                    "insert into import_job (id, force, created_by_id, created_by_login,"
                        + " manifest_sha256, total, state, created_at) values"
                        + " (gen_random_uuid(), 'SECRET', '', '', 'x', 0, 'receiving', now())"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("violates check constraint")
        .hasMessageNotContaining("SECRET");
  }

  @Test
  @TestSecurity(
      user = "someone",
      roles = {"investigator", "reviewer", "auditor", "administrator"})
  void othersMayNotImport() {
    ImportCalls.begin("x").then().statusCode(403);
    given().get("/api/v1/imports").then().statusCode(403);
  }
}
