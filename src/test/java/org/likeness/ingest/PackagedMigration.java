package org.likeness.ingest;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.likeness.PackagedService;
import org.likeness.RealData;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.engine.EngineSettings;
import org.likeness.engine.FaceEngine;
import org.likeness.gallery.TemplateModel;
import org.likeness.governance.EvidenceFiles;
import org.likeness.governance.GovernanceCalls;
import org.likeness.media.Sha256;
import org.likeness.search.SearchCalls;
import org.postgresql.ds.PGSimpleDataSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;

/** A packaged service whose model is changed, and the people who do it. */
public final class PackagedMigration implements AutoCloseable {
  /** The model that takes the place of the one in force. */
  public static final String NEXT = "mobileface-v2-256";

  private static final String CHANGES = "/api/v1/governed-changes/";

  private final PackagedService service;
  private final SignedIn administrator;
  private SignedIn approver;
  private SignedIn manager;
  private SignedIn investigator;

  /** Starts it; settings by name and value. */
  public PackagedMigration(Map<String, String> settings) throws Exception {
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "m");
    service = new PackagedService(home.toAbsolutePath(), RealData.requiredModels());
    settings.forEach(service::with);
    service.start();
    RestAssured.port = service.port();
    administrator = SignedIn.administrator();
    approver = SignedIn.as("MET", Role.APPROVER);
    manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
  }

  /** The first portraits of the folder. */
  public static List<Path> portraits(int number) {
    return Manifests.portraits(number);
  }

  public PackagedService service() {
    return service;
  }

  /** Gallery manager of the force that the images are of. */
  public SignedIn manager() {
    return manager;
  }

  /** After a kill. */
  public void restart() throws Exception {
    service.start();
    approver = SignedIn.signIn(approver.login(), approver.password());
    manager = SignedIn.signIn(manager.login(), manager.password());
    investigator = SignedIn.signIn(investigator.login(), investigator.password());
  }

  /** Imports images, each of another person. */
  public void enrol(List<Path> images) throws InterruptedException {
    RestAssured.requestSpecification =
        new RequestSpecBuilder().addHeader("Authorization", "Bearer " + manager.token()).build();
    try {
      ImportCalls.imported(Manifests.of(images).csv(), images);
    } finally {
      RestAssured.requestSpecification = null;
    }
  }

  /** The approved change to the other model. */
  public String approved() {
    String report =
        GovernanceCalls.kept(administrator, EvidenceFiles.fair(next(), "The next model"));
    String change =
        GovernanceCalls.propose(
                administrator, "model", report, Map.of("recogniser", NEXT, "fpir", 0.01))
            .statusCode(201)
            .extract()
            .path("id");
    GovernanceCalls.approve(approver, change, null).statusCode(200);
    return change;
  }

  private static TemplateModel next() {
    EngineSettings settings =
        EngineSettings.defaults(RealData.requiredModels()).withRecogniser(NEXT);
    try (FaceEngine engine = FaceEngine.open(settings)) {
      return new TemplateModel(
          engine.modelId(), new Sha256(engine.modelSha256()), engine.preprocessingVersion());
    }
  }

  /** Waits until so many images have a template of it. */
  public void awaitEmbedded(int images) throws InterruptedException {
    long since = System.nanoTime();
    while (migration().getInt("progress.embedded") < images) {
      waited(since);
    }
    System.out.println("embedded: " + migration().get("progress"));
  }

  /** Images that came since it was whole follow, once the claim of the dead process is over. */
  public void awaitWhole(int images) throws InterruptedException {
    long since = System.nanoTime();
    while (!migration().getBoolean("progress.whole")
        || migration().getInt("progress.embedded") < images
        || compared().extract().statusCode() != 200) {
      waited(since);
    }
  }

  private JsonPath migration() {
    return approver
        .request()
        .get(CHANGES + "migration")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The newest search, made with both models. */
  public ValidatableResponse compared() {
    return approver
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("sample", 1, "purpose", "What a switch would do"))
        .post("/api/v1/model-comparisons")
        .then();
  }

  private static void waited(long since) throws InterruptedException {
    assertThat((System.nanoTime() - since) / 1e9).isLessThan(180);
    Thread.sleep(20);
  }

  /** Every image has one template of each model. */
  public void assertTemplates(int images) throws Exception {
    assertThat(count("select count(*) from custody_image")).isEqualTo(images);
    assertThat(count("select count(*) from face_template")).isEqualTo(2L * images);
    assertThat(count("select count(distinct model_id) from face_template")).isEqualTo(2);
    assertThat(count("select count(*) from template_failure")).isZero();
  }

  /** A number from the database. */
  public long count(String sql) throws Exception {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(service.jdbcUrl());
    database.setUser("postgres");
    database.setPassword("postgres");
    return new ImportData(database).count(sql);
  }

  /** The answer to a search for a portrait. */
  public ValidatableResponse search(Path portrait) throws IOException {
    BufferedImage picture = ImageIO.read(portrait.toFile());
    ByteArrayOutputStream still = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", still);
    return SearchCalls.search(investigator, SearchCalls.request(), still.toByteArray());
  }

  public JsonPath searched(Path portrait) throws IOException {
    return search(portrait).statusCode(201).extract().jsonPath();
  }

  /** Switches, or back. */
  public ValidatableResponse post(String change, String what) {
    return approver
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "The evidence is complete"))
        .post(CHANGES + change + "/" + what)
        .then();
  }

  public String state(String change) {
    return approver.request().get(CHANGES + change).then().extract().path("state");
  }

  @Override
  public void close() throws InterruptedException {
    service.stop();
    RestAssured.reset();
  }
}
