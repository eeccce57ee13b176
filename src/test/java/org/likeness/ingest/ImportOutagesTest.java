package org.likeness.ingest;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.likeness.RealData;
import org.likeness.audit.AuditVerifier;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An import waits out what fails around it, says so, and goes on by itself. */
@QuarkusTest
@QuarkusTestResource(value = FailingSurroundings.class, restrictToAnnotatedClass = true)
@TestSecurity(
    user = "manager",
    roles = "gallery-manager",
    attributes = {@SecurityAttribute(key = "likeness.force", value = "MET")})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportOutagesTest {
  @Inject AgroalDataSource database;
  @Inject AuditVerifier verifier;

  @Test
  @Order(1)
  void waitsForModelsAndSaysHowToInstallThem() throws Exception {
    Path installed = RealData.requiredModels();
    List<Path> portraits = Manifests.portraits(3);
    String id = ImportCalls.begun(Manifests.of(portraits).csv());
    ImportCalls.send(id, portraits);

    assertThat(paused(id))
        .startsWith("The recognition models are not installed. ")
        .contains("import-tools/likeness models install");
    given().get("/q/health/ready").then().statusCode(503);

    install(installed);
    JsonPath status = ImportCalls.completed(id);
    assertThat(status.getInt("enrolled")).isEqualTo(3);
    assertThat(status.getString("stateDetail")).isNull();
  }

  @Test
  @Order(2)
  void outlivesTheLossOfTheDatabase() throws Exception {
    RealData.requiredModels();
    List<Path> portraits = Manifests.portraits(120);
    Manifests manifest = Manifests.of(portraits);
    String id = ImportCalls.begun(manifest.csv());
    ImportCalls.send(id, portraits);
    untilProcessed(id, 1);

    FailingSurroundings.line().cut();
    given()
        .get("/api/v1/imports/" + id)
        .then()
        .statusCode(503)
        .body("code", equalTo("database-unavailable"));
    Thread.sleep(3000);
    FailingSurroundings.line().mend();
    JsonPath status = completedThoughRequestsFail(id);

    assertThat(status.getInt("enrolled")).isEqualTo(120);
    assertThat(new ImportData(database).galleryImages(manifest)).isEqualTo(120);
    assertThat(verifier.verify().intact()).isTrue();
  }

  /** A connection of the pool that was cut in use costs one request. */
  private static JsonPath completedThoughRequestsFail(String id) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofMinutes(5));
    Response answer = given().get("/api/v1/imports/" + id);
    while (answer.statusCode() == 503 || !answer.jsonPath().get("state").equals("completed")) {
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(200);
      answer = given().get("/api/v1/imports/" + id);
    }
    return answer.jsonPath();
  }

  @Test
  @Order(3)
  void waitsWhileTheDiskIsFull() throws Exception {
    RealData.requiredModels();
    ImportData data = new ImportData(database);
    List<Path> portraits = Manifests.portraits(4);
    String id = ImportCalls.begun(Manifests.of(portraits).csv());
    // what the server itself answers when it cannot extend a file
    data.run(
        "create function no_space() returns trigger language plpgsql as"
            + " $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$");
    data.run(
        "create trigger no_space before insert on custody_image"
            + " for each statement execute function no_space()");
    ImportCalls.send(id, portraits);

    assertThat(paused(id)).startsWith("The storage is full. ");

    data.run("drop trigger no_space on custody_image");
    assertThat(ImportCalls.completed(id).getInt("enrolled")).isEqualTo(4);
  }

  @Test
  @Order(4)
  void aRecordThatCannotBeWrittenIsRejectedAlone() throws Exception {
    RealData.requiredModels();
    ImportData data = new ImportData(database);
    List<Path> portraits = Manifests.portraits(5);
    Manifests manifest = Manifests.of(portraits);
    data.run(
        "alter table custody_image add constraint poison check (custody_reference <> 'T/%s/2')"
            .formatted(manifest.own()));

    JsonPath status = ImportCalls.imported(manifest.csv(), portraits);

    assertThat(status.getInt("enrolled")).isEqualTo(4);
    assertThat(data.reasons(status.getString("id")))
        .containsExactly(Manifests.name(portraits, 2) + " processing-failed");
  }

  private static String paused(String id) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    String detail = ImportCalls.status(id).getString("stateDetail");
    while (detail == null) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(100);
      detail = ImportCalls.status(id).getString("stateDetail");
    }
    return detail;
  }

  private static void untilProcessed(String id, int records) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (ImportCalls.status(id).getInt("processed") < records) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
  }

  private static void install(Path from) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*.onnx")) {
      for (Path file : files) {
        Files.copy(file, FailingSurroundings.models().resolve(file.getFileName()));
      }
    }
  }
}
