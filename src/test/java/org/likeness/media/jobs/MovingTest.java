package org.likeness.media.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.triage.SubmittedPacks;
import org.likeness.media.MediaConfig;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.media.Stores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Objects move from one store to another while the service runs, and every hash is compared. */
@QuarkusTest
@QuarkusTestResource(value = MovingToS3.class, restrictToAnnotatedClass = true)
class MovingTest {
  private static final int OBJECTS = 150;

  @Inject Stores stores;
  @Inject MediaStore media;
  @Inject EntityManager database;
  @Inject JobDesk desk;
  @Inject Pass pass;
  @Inject MediaConfig config;

  @ConfigProperty(name = "likeness.media.folder")
  Path folder;

  private final List<Sha256> objects = new ArrayList<>();
  private MediaStore former;
  private SignedIn administrator;

  @BeforeEach
  void fill() {
    administrator = SignedIn.as("MET", Role.ADMINISTRATOR);
    former = stores.former().orElseThrow();
    all(former).forEach(former::delete);
    all(stores.store()).forEach(stores.store()::delete);
    for (int i = 0; i < OBJECTS; i++) {
      objects.add(former.put(("still " + i).getBytes(StandardCharsets.UTF_8)));
    }
    objects.sort(Comparator.comparing(Sha256::hex));
  }

  private static List<Sha256> all(MediaStore store) {
    return store.after(Optional.empty(), 1000);
  }

  @Test
  void whatIsNotMovedYetIsReadFromTheFormerStoreAndWhatIsErasedLeavesBoth() {
    Sha256 old = objects.getFirst();
    Sha256 fresh = media.put("fresh".getBytes(StandardCharsets.UTF_8));

    assertThat(media.get(old)).isPresent();
    assertThat(media.open(old)).isPresent();
    assertThat(stores.store().get(old)).isEmpty();
    assertThat(stores.store().get(fresh)).isPresent();
    assertThat(former.get(fresh)).isEmpty();

    stores.store().put("still 3".getBytes(StandardCharsets.UTF_8));
    Sha256 both = Sha256.of("still 3".getBytes(StandardCharsets.UTF_8));
    media.delete(both);
    assertThat(former.get(both)).isEmpty();
    assertThat(stores.store().get(both)).isEmpty();
  }

  private Path fileOf(Sha256 object) {
    String hex = object.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  @Test
  void everyObjectIsMovedVerifiedAndOnlyThenRemovedAndADamagedOneStays() throws Exception {
    Sha256 damaged = objects.get(70);
    String hex = damaged.hex();
    Files.writeString(fileOf(damaged), "decayed");

    JsonPath moved = ended(begin("move"));

    assertThat(moved.getLong("objects")).isEqualTo(OBJECTS);
    assertThat(moved.getLong("damaged")).isEqualTo(1);
    assertThat(moved.getList("damages.sha256")).containsExactly(hex);
    assertThat(moved.getInt("progressPercent")).isEqualTo(100);
    List<Sha256> sound = objects.stream().filter(one -> !one.equals(damaged)).toList();
    assertThat(all(stores.store())).isEqualTo(sound);
    assertThat(all(former)).as("nothing is removed until it is asked for").isEqualTo(objects);

    assertThat(ended(begin("verify")).getLong("damaged")).isZero();
    assertThat(ended(begin("remove-former")).getLong("damaged")).isEqualTo(1);

    assertThat(all(former)).containsExactly(damaged);
    for (Sha256 one : sound) {
      assertThat(media.get(one)).isPresent();
    }
  }

  @Test
  void verificationFindsWhatTheDatabaseNeedsAndNoStoreHas() throws Exception {
    byte[] lost = "lost".getBytes(StandardCharsets.UTF_8);
    byte[] onItsWay = "on its way".getBytes(StandardCharsets.UTF_8);
    UUID pack = SubmittedPacks.submitted("MET", Map.of());
    SubmittedPacks.add(pack, FileFormat.JPEG, lost);
    SubmittedPacks.add(pack, FileFormat.JPEG, onItsWay);
    media.delete(Sha256.of(lost));
    media.delete(Sha256.of(onItsWay));
    former.put(onItsWay);

    JsonPath verified = ended(begin("verify"));

    assertThat(verified.getLong("missing")).isPositive();
    assertThat(verified.getLong("damaged")).isZero();
    assertThat(verified.<String>getList("damages.findAll { it.missing }.sha256"))
        .contains(Sha256.of(lost).hex())
        .doesNotContain(Sha256.of(onItsWay).hex());
    assertThat(desk.unsound()).isEqualTo(verified.getLong("missing"));
  }

  @Test
  void passThatWasCutOffGoesOnWhereItWasAndASecondOneIsRefused() throws Exception {
    UUID cut = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "insert into media_job (id, kind, begun_by_id, begun_by, begun_by_force,"
                            + " begun_at, position, objects, claimed_until)"
                            + " values (?1, 'move', 'x', 'x', 'MET', now(), ?2, 100,"
                            + " now() + interval '1 hour')")
                    .setParameter(1, cut)
                    .setParameter(2, objects.get(99).hex())
                    .executeUpdate());

    administrator
        .request()
        .contentType("application/json")
        .body(Map.of("kind", "verify"))
        .post("/api/v1/media-jobs")
        .then()
        .statusCode(409);

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("update media_job set claimed_until = now() where id = ?1")
                    .setParameter(1, cut)
                    .executeUpdate());
    assertThat(ended(cut.toString()).getLong("objects")).isEqualTo(OBJECTS);
    assertThat(all(stores.store())).isEqualTo(objects.subList(100, OBJECTS));
  }

  @Test
  void objectThatCannotBeReadIsListedAndHoldsUpNothing() throws Exception {
    Sha256 unreadable = objects.get(70);
    makeUnreadable(unreadable);
    String id = begin("move");

    assertThat(isEndedAfterTries(id, 30)).isTrue();

    JsonPath moved = ended(id);
    assertThat(moved.getLong("objects")).isEqualTo(OBJECTS);
    assertThat(moved.getList("damages.sha256")).containsExactly(unreadable.hex());
    assertThat(moved.getString("damages[0].found")).contains("cannot be read");
    assertThat(all(stores.store())).hasSize(OBJECTS - 1).doesNotContain(unreadable);
  }

  @Test
  void storeOfWhichNothingCanBeReadIsWaitedFor() throws Exception {
    for (Sha256 object : objects) {
      makeUnreadable(object);
    }
    String id = begin("move");

    assertThat(isEndedAfterTries(id, 9)).isFalse();

    MediaJob waiting = desk.find(UUID.fromString(id)).orElseThrow();
    assertThat(waiting.objects()).isZero();
    assertThat(waiting.damaged()).isZero();
    all(former).forEach(former::delete);
    ended(id);
  }

  /** A folder in its place has a size and can be opened, but reading it fails. */
  private void makeUnreadable(Sha256 object) throws IOException {
    Files.delete(fileOf(object));
    Files.createDirectory(fileOf(object));
  }

  private boolean isEndedAfterTries(String id, int tries) {
    JobRunner runner = new JobRunner(desk, pass, config);
    for (int i = 0; i < tries && isUnderWay(id); i++) {
      sql("update media_job set claimed_until = null where id = ?1", UUID.fromString(id));
      runner.work();
    }
    runner.stop();
    return !isUnderWay(id);
  }

  private boolean isUnderWay(String id) {
    return desk.find(UUID.fromString(id)).orElseThrow().finishedAt() == null;
  }

  @Test
  void holdOfAnObjectThatIsMovedIsPlacedOnItsCopy() throws Exception {
    String moved = objects.get(70).hex();
    sql("insert into media_hold (sha256, placed_at) values (?1, now())", moved);
    ended(begin("move"));
    assertThat(
            database
                .createNativeQuery("select placed_at is null from media_hold where sha256 = ?1")
                .setParameter(1, moved)
                .getSingleResult())
        .isEqualTo(true);
    sql("delete from media_hold where sha256 = ?1", moved);
  }

  private void sql(String statement, Object value) {
    QuarkusTransaction.requiringNew()
        .run(() -> database.createNativeQuery(statement).setParameter(1, value).executeUpdate());
  }

  @Test
  void onlyAdministratorsMayAndAnUnknownKindIsRefused() {
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    manager.request().get("/api/v1/media-jobs").then().statusCode(403);
    manager
        .request()
        .contentType("application/json")
        .body(Map.of("kind", "move"))
        .post("/api/v1/media-jobs")
        .then()
        .statusCode(403);
    administrator
        .request()
        .contentType("application/json")
        .body(Map.of("kind", "burn"))
        .post("/api/v1/media-jobs")
        .then()
        .statusCode(422);
    administrator.request().get("/api/v1/media-jobs/" + UUID.randomUUID()).then().statusCode(404);
  }

  private String begin(String kind) {
    return administrator
        .request()
        .contentType("application/json")
        .body(Map.of("kind", kind))
        .post("/api/v1/media-jobs")
        .then()
        .statusCode(202)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private JsonPath ended(String id) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (Instant.now().isBefore(end)) {
      JsonPath job =
          administrator
              .request()
              .get("/api/v1/media-jobs/" + id)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      if (job.getString("finishedAt") != null) {
        return job;
      }
      Thread.sleep(300);
    }
    throw new AssertionError("the pass did not end");
  }
}
