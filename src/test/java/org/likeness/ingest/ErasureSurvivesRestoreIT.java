package org.likeness.ingest;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.PackagedService;
import org.likeness.RealData;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.SearchCalls;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Erases somebody, stops the service, puts back copies of its folders that were made before, and
 * finds nobody who was erased (G3): the database with the objects, the database beside a newer
 * index, and the index beside a newer database.
 */
class ErasureSurvivesRestoreIT {
  private static final int PORTRAITS = 12;

  private Path home;
  private Path copies;
  private PackagedService service;
  private SignedIn manager;
  private SignedIn investigator;
  private List<Path> portraits;

  @BeforeEach
  void start() throws Exception {
    Path homes = Files.createDirectories(Path.of("target", "homes"));
    home = Files.createTempDirectory(homes, "restored").toAbsolutePath();
    copies = Files.createTempDirectory(homes, "copies").toAbsolutePath();
    portraits = Manifests.portraits(PORTRAITS);
    service = new PackagedService(home, RealData.requiredModels());
    service.start();
    RestAssured.port = service.port();
    manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
  }

  @AfterEach
  void stop() throws InterruptedException {
    service.stop();
    RestAssured.reset();
  }

  @Test
  void nobodyWhoWasErasedIsFoundAfterARestore() throws Exception {
    signInAs(manager);
    ImportCalls.imported(Manifests.of(portraits).csv(), portraits);
    awaitIndexed(PORTRAITS);
    JsonPath frozen = search().statusCode(201).extract().jsonPath();
    String picture = frozen.getString("candidates[0].images[0].content");
    String image = frozen.getString("candidates[0].images[0].id");
    String sha256 = sha256(image);
    assertThat(frozen.getDouble("candidates[0].score")).isGreaterThan(0.95);

    service.stop();
    copy(home, copies, "database", "media", "index");
    restart();
    String erasure = erase(image);
    assertGone(image, picture, sha256);

    service.stop();
    copy(home, copies.resolve("newer"), "index");
    putBack("database", "media", "index");
    restart();
    System.out.println("restored: database, objects and index of before the erasure");
    assertReplayed(erasure);
    assertGone(image, picture, sha256);

    service.stop();
    putBack("database", "media");
    replace(copies.resolve("newer").resolve("index"), home.resolve("index"));
    restart();
    System.out.println("restored: database and objects of before, index of after the erasure");
    assertReplayed(erasure);
    assertGone(image, picture, sha256);

    service.stop();
    putBack("index");
    restart();
    System.out.println("restored: index of before the erasure alone");
    assertGone(image, picture, sha256);
  }

  private void assertReplayed(String erasure) throws Exception {
    JsonPath proof = finished(erasure);
    assertThat(proof.getString("replayedAt")).isNotNull();
    assertThat(proof.getList("audit.action")).contains("gallery.erasure-replayed");
  }

  private void assertGone(String image, String picture, String sha256) throws Exception {
    signInAs(manager);
    awaitIndexed(PORTRAITS - 1);
    given().get("/api/v1/gallery/images/" + image).then().statusCode(404);
    given().get("/api/v1/gallery/images/" + image + "/content").then().statusCode(404);
    investigator.request().get(picture).then().statusCode(410);
    assertThat(
            search().statusCode(201).extract().jsonPath().getList("candidates.images.id.flatten()"))
        .hasSize(PORTRAITS - 1)
        .doesNotContain(image);
    Path object =
        home.resolve("media")
            .resolve(sha256.substring(0, 2))
            .resolve(sha256.substring(2, 4))
            .resolve(sha256);
    long since = System.nanoTime();
    while (Files.exists(object)) {
      waited(since, "the object is there");
    }
  }

  /** In a search that is not cut; by other bytes than were enrolled, which are the search's own. */
  private ValidatableResponse search() throws IOException {
    BufferedImage portrait = ImageIO.read(portraits.getFirst().toFile());
    ByteArrayOutputStream still = new ByteArrayOutputStream();
    ImageIO.write(portrait, "png", still);
    return SearchCalls.search(investigator, SearchCalls.investigative(), still.toByteArray());
  }

  private String erase(String image) throws Exception {
    String id =
        given()
            .contentType("application/json")
            .body(Map.of("images", List.of(UUID.fromString(image)), "reason", "application 3"))
            .post("/api/v1/gallery/erasures")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return finished(id).getString("id");
  }

  /** All steps but those that wait for the stated time. */
  private JsonPath finished(String erasure) throws Exception {
    signInAs(manager);
    long since = System.nanoTime();
    JsonPath proof = proof(erasure);
    while (proof.getList("steps.findAll { it.doneAt == null }.step").stream()
        .anyMatch(step -> !List.of("index-files", "index-copies").contains(step))) {
      waited(since, proof.prettify());
      proof = proof(erasure);
    }
    assertThat(proof.getInt("looked.rows")).isZero();
    assertThat(proof.getInt("looked.objects")).isZero();
    assertThat(proof.getInt("looked.searchable")).isZero();
    return proof;
  }

  private static JsonPath proof(String erasure) {
    return given()
        .get("/api/v1/gallery/erasures/" + erasure)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String sha256(String image) {
    return given()
        .get("/api/v1/gallery/images/" + image)
        .then()
        .statusCode(200)
        .extract()
        .path("sha256");
  }

  private static void awaitIndexed(int images) throws InterruptedException {
    long since = System.nanoTime();
    while (given().get("/api/v1/gallery").then().extract().jsonPath().getInt("images") != images) {
      waited(since, "the index does not hold " + images);
    }
  }

  private static void waited(long since, String what) throws InterruptedException {
    assertThat((System.nanoTime() - since) / 1e9).as("%s", what).isLessThan(90);
    Thread.sleep(100);
  }

  private void restart() throws Exception {
    service.start();
    manager = SignedIn.signIn(manager.login(), manager.password());
    investigator = SignedIn.signIn(investigator.login(), investigator.password());
  }

  private void putBack(String... folders) throws IOException {
    for (String folder : folders) {
      replace(copies.resolve(folder), home.resolve(folder));
    }
  }

  private static void copy(Path from, Path to, String... folders) throws IOException {
    for (String folder : folders) {
      replace(from.resolve(folder), to.resolve(folder));
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    run("rm", "-rf", to.toString());
    run("cp", "-a", from.toString(), to.toString());
  }

  private static void run(String... command) throws IOException {
    try {
      assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void signInAs(SignedIn user) {
    RestAssured.requestSpecification = null;
    RestAssured.requestSpecification =
        new RequestSpecBuilder().addHeader("Authorization", "Bearer " + user.token()).build();
  }
}
