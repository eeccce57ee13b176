package org.likeness.ingest;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Calls of the import API as a client makes them. */
final class ImportCalls {

  private ImportCalls() {}

  static Response begin(String manifest) {
    return given()
        .multiPart("manifest", "manifest.csv", manifest.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports");
  }

  /** Begins it and gives its id. */
  static String begun(String manifest) {
    return begin(manifest).then().statusCode(201).extract().path("id");
  }

  static JsonPath send(String id, List<Path> files) {
    RequestSpecification request = given();
    for (Path file : files) {
      request.multiPart("image", file.toFile());
    }
    return sent(request, id);
  }

  static JsonPath send(String id, String name, byte[] bytes) {
    return sent(given().multiPart("image", name, bytes), id);
  }

  static JsonPath sendArchive(String id, byte[] zip) {
    return sent(given().multiPart("archive", "images.zip", zip), id);
  }

  private static JsonPath sent(RequestSpecification request, String id) {
    return request
        .post("/api/v1/imports/" + id + "/images")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static JsonPath complete(String id) {
    return given()
        .post("/api/v1/imports/" + id + "/completion")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  static JsonPath status(String id) {
    return given().get("/api/v1/imports/" + id).then().statusCode(200).extract().jsonPath();
  }

  /** Waits until every record has its outcome. */
  static JsonPath completed(String id) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    JsonPath status = status(id);
    while (!status.getString("state").equals("completed")) {
      assertThat(Instant.now()).as("still %s", status.prettify()).isBefore(end);
      Thread.sleep(100);
      status = status(id);
    }
    return status;
  }

  /** A whole import with its images. */
  static JsonPath imported(String manifest, List<Path> files) throws InterruptedException {
    String id = begun(manifest);
    send(id, files);
    return completed(id);
  }

  static String rejects(String id) {
    return given()
        .get("/api/v1/imports/" + id + "/rejects")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString();
  }
}
