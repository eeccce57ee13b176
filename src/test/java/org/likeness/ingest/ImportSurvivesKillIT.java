package org.likeness.ingest;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.likeness.PackagedService;
import org.likeness.RealData;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the packaged service ten times at random moments of an import, five times with its
 * database, and finds exactly the records of the manifest. The seed of the moments is printed and
 * can be given as {@code likeness.test.seed}.
 */
class ImportSurvivesKillIT {
  private static final int PORTRAITS = 300;
  private static final int KILLS = 10;
  private static final int IMAGES_PER_LIFE = 28;
  private static final int IMAGES_PER_REQUEST = 7;
  private static final int LONGEST_LIFE_MILLIS = 4000;

  private static final String SETTLED_WITH_THEIR_OWN_IMAGE =
      "select count(distinct i.id) from import_record r join custody_image i on i.id = r.image_id"
          + " where r.state = 'settled' and i.sha256 = r.sha256"
          + " and i.custody_reference = r.custody_reference";

  private static final String EVENTS_OF_SETTLEMENT =
      "select sum((details->>'records')::int) from audit_event where action = 'import.settled'";

  private PackagedService service;

  @AfterEach
  void stop() throws InterruptedException {
    if (service != null) {
      service.stop();
    }
    RestAssured.reset();
  }

  @Test
  void tenKillsLoseNothingAndDoubleNothing() throws Exception {
    Random random = random();
    List<Path> portraits = Manifests.portraits(PORTRAITS);
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "k");
    service =
        new PackagedService(home.toAbsolutePath(), RealData.requiredModels())
            .with("likeness.ingest.chunk", "8");
    service.start();
    RestAssured.port = service.port();
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);
    signInAs(SignedIn.as("MET", Role.GALLERY_MANAGER));
    Manifests manifest = Manifests.of(portraits);
    String id = ImportCalls.begun(manifest.csv());

    for (int kill = 1; kill <= KILLS; kill++) {
      liveAndDie(id, portraits, random, kill);
      service.start();
    }
    sendMissing(id, portraits, PORTRAITS);
    JsonPath status = ImportCalls.completed(id);

    System.out.println("after " + KILLS + " kills: " + status.get());
    assertThat(status.getInt("received")).isEqualTo(PORTRAITS);
    assertThat(status.getInt("enrolled")).isEqualTo(PORTRAITS);
    ImportData data = new ImportData(database());
    assertThat(data.count("select count(*) from custody_image")).isEqualTo(PORTRAITS);
    assertThat(data.count("select count(*) from face_template")).isEqualTo(PORTRAITS);
    assertThat(data.count("select count(*) from person")).isEqualTo(PORTRAITS);
    assertThat(data.galleryImages(manifest)).isEqualTo(PORTRAITS);
    assertThat(data.count(SETTLED_WITH_THEIR_OWN_IMAGE)).isEqualTo(PORTRAITS);
    assertThat(data.count(EVENTS_OF_SETTLEMENT)).isEqualTo(PORTRAITS);
    assertThat(indexed()).isEqualTo(PORTRAITS);
    signInAs(auditor);
    assertThat(auditIsIntact()).isTrue();
  }

  /** Sends some images, and dies at a random moment while they are received and worked on. */
  private void liveAndDie(String id, List<Path> portraits, Random random, int kill)
      throws Exception {
    Thread client = Thread.ofPlatform().start(() -> sendUntilCut(id, portraits));
    long life = random.nextInt(LONGEST_LIFE_MILLIS);
    Thread.sleep(life);
    boolean withDatabase = kill % 2 == 0;
    if (withDatabase) {
      service.killWithDatabase();
    } else {
      service.kill();
    }
    client.join();
    System.out.printf(
        "kill %d after %d ms%s%n", kill, life, withDatabase ? ", with the database" : "");
  }

  private static void sendUntilCut(String id, List<Path> portraits) {
    try {
      sendMissing(id, portraits, IMAGES_PER_LIFE);
    } catch (Exception | AssertionError e) {
      System.out.println("client: " + e.getClass().getSimpleName());
    }
  }

  /** What a client does after each cut: ask what is missing, and send that. */
  private static void sendMissing(String id, List<Path> portraits, int most) {
    Map<String, Path> byName =
        portraits.stream()
            .collect(Collectors.toMap(p -> p.getFileName().toString(), Function.identity()));
    List<String> missing =
        given()
            .get("/api/v1/imports/" + id + "/missing-images?limit=" + most)
            .then()
            .statusCode(200)
            .extract()
            .path("items");
    for (int from = 0; from < missing.size(); from += IMAGES_PER_REQUEST) {
      List<String> some =
          missing.subList(from, Math.min(missing.size(), from + IMAGES_PER_REQUEST));
      ImportCalls.send(id, some.stream().map(byName::get).toList());
    }
  }

  /** The index follows the commit, usually within a second. */
  private static int indexed() throws InterruptedException {
    for (int i = 0; i < 600 && gallery().getInt("images") != PORTRAITS; i++) {
      Thread.sleep(100);
    }
    return gallery().getInt("images");
  }

  private static JsonPath gallery() {
    return given().get("/api/v1/gallery").then().statusCode(200).extract().jsonPath();
  }

  private static boolean auditIsIntact() {
    return given()
        .get("/api/v1/audit/verification")
        .then()
        .statusCode(200)
        .extract()
        .path("intact");
  }

  private static void signInAs(SignedIn user) {
    // a new specification takes over the headers of the one in place
    RestAssured.requestSpecification = null;
    RestAssured.requestSpecification =
        new RequestSpecBuilder().addHeader("Authorization", "Bearer " + user.token()).build();
  }

  private PGSimpleDataSource database() throws IOException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(service.jdbcUrl());
    database.setUser("postgres");
    database.setPassword("postgres");
    return database;
  }

  private static Random random() {
    long seed = Long.getLong("likeness.test.seed", System.nanoTime());
    System.out.println("seed of the moments: -Dlikeness.test.seed=" + seed);
    return new Random(seed);
  }
}
