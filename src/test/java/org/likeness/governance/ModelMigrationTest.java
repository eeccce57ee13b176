package org.likeness.governance;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.Statements;
import org.likeness.access.Role;
import org.likeness.gallery.Engines;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.MediaStore;
import org.likeness.media.OddStores;
import org.likeness.media.Sha256;
import org.likeness.retention.RetentionSweep;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** E1, S7: the way of another model into force and back, with real models and faces. */
@QuarkusTest
@TestProfile(Governed.class)
@QuarkusTestResource(LikenessForTests.class)
class ModelMigrationTest {
  private static final String NEXT = Migrating.NEXT;

  @Inject Engines engines;
  @Inject Gallery gallery;
  @Inject EntityManager database;
  @Inject RetentionSweep sweep;
  @Inject MediaStore media;
  @Inject AgroalDataSource source;

  private Migrating migrating;
  private SignedIn investigator;
  private TemplateModel before;

  @BeforeEach
  void signIn() {
    PortraitGallery.fill();
    migrating = new Migrating(engines);
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    before = GovernanceCalls.inForce(migrating.administrator);
  }

  @Test
  void modelGoesIntoForceWholeAndComesBackWithoutEmbeddingAnew() {
    String person = PortraitGallery.personOfTwoImages();
    String old = searched(person).body("model.id", equalTo(before.id())).extract().path("id");
    String change = migrating.approved();
    migrating.post(change, "switch", Map.of("reason", "At once")).statusCode(409);
    migrating.awaitWhole();
    told(migrating.approver)
        .body(migration(change) + ".facts.whole", equalTo(true))
        .body(migration(change) + ".facts.embedded", equalTo((int) images()));
    told(investigator).body(migration(change), nullValue());
    assertThat(templates()).isEqualTo(2 * images());

    migrating
        .compared(Map.of("searchId", old, "purpose", "Before the switch"))
        .statusCode(200)
        .body("other.id", equalTo(NEXT))
        .body("searches[0].sameFirst", equalTo(true))
        .body("searches[0].inBoth", greaterThan(0));
    assertEverySearchIsOfOneModelWhile(
        () -> migrating.post(change, "switch", Map.of("reason", "Complete")).statusCode(200));

    searched(person)
        .body("model.id", equalTo(NEXT))
        .body("calibration", containsString(NEXT))
        .body("change", equalTo(change))
        .body("candidates[0].images[0].custodyReference", containsString("C-"));
    investigator
        .request()
        .post("/api/v1/searches/" + old + "/repetitions")
        .then()
        .statusCode(200)
        .body("model.id", equalTo(before.id()))
        .body("missing", hasSize(0));

    String back =
        migrating
            .post(change, "switch-back", Map.of("reason", "Worse at night"))
            .statusCode(200)
            .body("kind", equalTo("switch-back"))
            .body("undoes", equalTo(change))
            .extract()
            .path("id");
    searched(person).body("model.id", equalTo(before.id())).body("change", equalTo(back));
    rateTightenedByTwoIsNotLoosenedByOne(change, back);
    erasedImageIsGoneFromBothModels();
  }

  /** E1: one person switches back, and takes neither a decision of two nor an older change back. */
  private void rateTightenedByTwoIsNotLoosenedByOne(String change, String back) {
    migrating.rated(before, 0.004);
    String forth = migrating.back(back);
    assertThat(fpir()).as("%s of %s", forth, NEXT).isEqualTo(0.004f);
    migrating
        .post(change, "switch-back", Map.of("reason", "The older one"))
        .statusCode(409)
        .body("code", equalTo("conflict"));

    migrating.rated(GovernanceCalls.inForce(migrating.administrator), 0.003);
    migrating.back(forth);

    assertThat(GovernanceCalls.inForce(migrating.administrator)).isEqualTo(before);
    assertThat(fpir()).isEqualTo(0.003f);
    migrating.rated(before, 0.01);
  }

  private float fpir() {
    return migrating
        .administrator
        .request()
        .get("/api/v1/governed-changes/in-force")
        .then()
        .extract()
        .path("change.setting.fpir");
  }

  @AfterEach
  void endWhatIsBegun() {
    migrating.endWhatIsBegun();
  }

  private void erasedImageIsGoneFromBothModels() {
    UUID image =
        (UUID)
            database
                .createNativeQuery("select id from custody_image order by id limit 1", UUID.class)
                .getSingleResult();

    QuarkusTransaction.requiringNew().run(() -> gallery.erase(Set.of(image)));

    assertThat(count("select count(*) from face_template where image_id = '" + image + "'"))
        .isZero();
    assertThat(templates()).isEqualTo(2 * images());
  }

  @Test
  void imageThatCannotBeEmbeddedMustBeAcceptedWithAReason() {
    loseBytesOfOneImage();
    QuarkusMock.installMockForType(
        OddStores.decayed(ClientProxy.unwrap(media), objectOfAnother()::equals), MediaStore.class);
    String change = migrating.approved();
    migrating.awaitWhole();
    migrating
        .migration()
        .body("progress.failed", equalTo(2))
        .body("failures.reason", containsInAnyOrder("missing-file", "processing-failed"));

    migrating
        .post(change, "switch", Map.of("reason", "Go"))
        .statusCode(409)
        .body("failed", equalTo(2));
    migrating
        .post(change, "abandonment", Map.of("reason", "Mend the image first"))
        .statusCode(200)
        .body("state", equalTo("abandoned"));

    loseBytesOfOneImage();

    sweep.sweep();
    sweep.sweep();
    assertThat(templates()).isEqualTo(images());
    assertThat(count("select count(*) from template_failure")).isZero();
    searched(PortraitGallery.personOfTwoImages()).body("model.id", equalTo(before.id()));
  }

  /** As when memory is short: it says nothing of the images. */
  @Test
  void noImageIsCountedAsFailedWhileNoneCanBeEmbedded() {
    AtomicBoolean failing = new AtomicBoolean(true);
    AtomicInteger failures = new AtomicInteger();
    QuarkusMock.installMockForType(
        OddStores.decayed(
            ClientProxy.unwrap(media), object -> failing.get() && failures.incrementAndGet() > 0),
        MediaStore.class);
    String unused = migrating.approved();
    Migrating.await(() -> failures.get() > 2 * images());
    migrating.migration().body("progress.failed", equalTo(0));

    failing.set(false);
    migrating.awaitWhole();
    migrating
        .migration()
        .body("progress.failed", equalTo(0))
        .body("progress.embedded", equalTo((int) images()));
    dropWhatIsBegun();
  }

  @Test
  void imageThatProcessesEndedAtIsLeftAndTheOthersAreEmbedded() throws SQLException {
    nextIsBegun(4, 2);
    try {
      String unused = migrating.approved();
      migrating.awaitWhole();
    } finally {
      nextIsBegun(0, 0);
    }

    migrating
        .migration()
        .body("progress.failed", equalTo(1))
        .body("progress.embedded", equalTo((int) images() - 1))
        .body("failures.reason", contains("processing-failed"));
    dropWhatIsBegun();
  }

  private void dropWhatIsBegun() {
    migrating.endWhatIsBegun();
    sweep.sweep();
    sweep.sweep();
    assertThat(templates()).isEqualTo(images());
  }

  /** The next change of model finds that so many processes ended at the first image. */
  private void nextIsBegun(int begun, int alone) throws SQLException {
    Statements.execute(
        source,
        "alter table companion alter begun set default %d, alter alone set default %d"
            .formatted(begun, alone));
  }

  /** Swaps the first half of the hash, so that doing it twice gives the bytes back. */
  private void loseBytesOfOneImage() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "update custody_image set sha256 = substr(sha256, 33) || substr(sha256, 1, 32)"
                            + " where id = (select id from custody_image order by id desc limit 1)")
                    .executeUpdate());
  }

  private Sha256 objectOfAnother() {
    return new Sha256(
        (String)
            database
                .createNativeQuery(
                    "select sha256 from custody_image order by id limit 1", String.class)
                .getSingleResult());
  }

  /** How far things are, as pages are told while they wait. */
  private static ValidatableResponse told(SignedIn user) {
    return user.request().get("/api/v1/progress").then().statusCode(200);
  }

  private static String migration(String change) {
    return "items.find { it.topic == 'migration' && it.id == '" + change + "' }";
  }

  private void assertEverySearchIsOfOneModelWhile(Runnable change) {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<ValidatableResponse>> running = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        running.add(threads.submit(() -> searched(PortraitGallery.personOfTwoImages())));
      }
      change.run();
      for (Future<ValidatableResponse> search : running) {
        ValidatableResponse made = search.get();
        String model = made.extract().path("model.id");
        made.body("calibration", containsString(model)).body("candidates", hasSize(greaterThan(0)));
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a search failed while the model changed", e);
    }
  }

  private ValidatableResponse searched(String person) {
    return SearchCalls.search(investigator, SearchCalls.request(), PortraitGallery.probe(person, 0))
        .statusCode(201);
  }

  private long templates() {
    return count("select count(*) from face_template");
  }

  private long images() {
    return count("select count(*) from custody_image");
  }

  private long count(String sql) {
    return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
