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
import org.likeness.gallery.erasure.LedgerReplay;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What imports were told of an image goes with it, and the counts stay (G3, G4). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
@TestSecurity(
    user = "manager",
    roles = "gallery-manager",
    attributes = {@SecurityAttribute(key = "likeness.force", value = "MET")})
class ErasedRecordsTest {
  @Inject AgroalDataSource database;
  @Inject LedgerReplay replay;
  private ImportData data;
  private List<Path> portraits;
  private Manifests manifest;

  @BeforeEach
  void models() {
    RealData.requiredModels();
    data = new ImportData(database);
    portraits = Manifests.portraits(2);
    manifest = Manifests.of(portraits);
  }

  @Test
  void erasedImageLeavesItsLineWithNothingOfThePerson() throws Exception {
    String id = ImportCalls.imported(manifest.csv(), portraits).getString("id");
    assertThat(told(id)).isEqualTo(2);

    String erasure = erase(firstImageOf(id));

    assertThat(told(id)).isEqualTo(1);
    JsonPath status = ImportCalls.status(id);
    assertThat(status.getInt("enrolled")).isEqualTo(2);
    assertThat(status.getInt("received")).isEqualTo(2);
    assertThat(recordsOf(id).getList("items.line")).containsExactly(2, 3);
    assertThat(recordsOf(id).getString("items[0].file")).isEqualTo("/erased/2");
    assertThat(proof(erasure).getInt("looked.rows")).isZero();
  }

  @Test
  void recordThatComesAgainIsRejectedAndNotKept() throws Exception {
    String id = ImportCalls.imported(manifest.csv(), portraits).getString("id");
    String erasure = erase(firstImageOf(id));

    String own = manifest.own();
    Manifests twice = manifest.with("other.png", "T/" + own + "/0", "P-" + own + "-0");
    String again = ImportCalls.begun(twice.csv());
    ImportCalls.send(again, portraits);
    ImportCalls.send(again, "other.png", java.nio.file.Files.readAllBytes(portraits.getFirst()));
    JsonPath status = ImportCalls.completed(again);

    assertThat(status.getInt("rejected")).isEqualTo(2);
    assertThat(status.getInt("unchanged")).isEqualTo(1);
    assertThat(told(again)).isEqualTo(1);
    assertThat(ImportCalls.rejects(again).lines()).as("the heading alone").hasSize(1);
    assertThat(proof(erasure).getInt("looked.rows")).isZero();
  }

  @Test
  void replayAfterARestoreBlanksTheRecordsAgain() throws Exception {
    String id = ImportCalls.imported(manifest.csv(), portraits).getString("id");
    data.run("create table before_it as select * from import_record where job_id = '" + id + "'");
    String image = firstImageOf(id);
    String erasure = erase(image);
    awaitNoted(erasure);
    data.run(
        """
        select 1 from erasure where id = '%1$s' for update;
        delete from erasure_step where erasure_id = '%1$s';
        delete from erasure_image where erasure_id = '%1$s';
        delete from erasure where id = '%1$s';
        delete from gallery_tombstone where image_id = '%2$s';
        delete from import_record where job_id = '%3$s';
        insert into import_record select * from before_it;
        drop table before_it
        """
            .formatted(erasure, image, id));
    assertThat(told(id)).isEqualTo(2);

    assertThat(replay.replay()).isEqualTo(1);

    assertThat(told(id)).isEqualTo(1);
    assertThat(proof(erasure).getInt("looked.rows")).isZero();
  }

  /** G2: the hold would lose an image that a correction takes to somebody else. */
  @Test
  void recordThatTakesAnImageFromAHeldPersonIsRejectedUntilTheHoldIsReleased() throws Exception {
    String id = ImportCalls.imported(manifest.csv(), portraits).getString("id");
    String image = firstImageOf(id);
    data.run(
        """
        insert into legal_hold (id, subject_type, subject_id, force, reason, authority, placed_by_id,
            placed_by, placed_at)
        select id, 'person', person_id, 'MET', 'appeal', 'court', 'x', 'x', now()
        from custody_image where id = '%s'
        """
            .formatted(image));
    String corrected = manifest.csv().replace("P-" + manifest.own(), "Q-" + manifest.own());

    JsonPath held = ImportCalls.imported(corrected, portraits);

    assertThat(held.getInt("updated")).isEqualTo(1);
    assertThat(held.getInt("rejectedByReason.held")).isEqualTo(1);
    assertThat(ImportCalls.rejects(held.getString("id"))).contains("legal hold");
    assertThat(personOf(image)).startsWith("P-");

    data.run(
        """
        update legal_hold set released_at = now(), released_by = 'x', release_reason = 'x'
        where id = '%s'
        """
            .formatted(image));
    assertThat(ImportCalls.imported(corrected + "\n", portraits).getInt("updated")).isEqualTo(1);
    assertThat(personOf(image)).startsWith("Q-");
  }

  /** Records of the import that tell of a person. */
  private long told(String id) throws SQLException {
    return data.count(
        "select count(*) from import_record r where job_id = '%s' and r::text like '%%%s%%'"
            .formatted(id, manifest.own()));
  }

  private String firstImageOf(String id) throws SQLException {
    return data.text(
        "select image_id from import_record where job_id = '%s' order by line".formatted(id));
  }

  private String personOf(String image) throws SQLException {
    return data.text(
        "select person_reference from person p join custody_image i on i.person_id = p.id"
            + " where i.id = '%s'".formatted(image));
  }

  private void awaitNoted(String erasure) throws Exception {
    long since = System.nanoTime();
    while (data.count(
            "select count(*) from erasure_step where erasure_id = '%s' and step = 'ledger'"
                    .formatted(erasure)
                + " and done_at is not null")
        == 0) {
      assertThat((System.nanoTime() - since) / 1e9).isLessThan(60);
      Thread.sleep(50);
    }
  }

  private static String erase(String image) {
    return given()
        .contentType("application/json")
        .body(Map.of("images", List.of(image), "reason", "application 3"))
        .post("/api/v1/gallery/erasures")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static JsonPath proof(String erasure) {
    return given().get("/api/v1/gallery/erasures/" + erasure).then().extract().jsonPath();
  }

  private static JsonPath recordsOf(String id) {
    return given().get("/api/v1/imports/" + id + "/records").then().extract().jsonPath();
  }
}
