package org.likeness.evidence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;

/** What is kept of packs ends, with its bytes; and what was submitted does not change before. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class EvidenceSweepTest {
  private static SignedIn retailer;

  @Inject EvidenceSweep sweep;
  @Inject Removals removals;
  @Inject EvidencePacks packs;
  @Inject MediaStore media;
  @Inject AgroalDataSource database;

  @BeforeEach
  void signIn() {
    if (retailer == null) {
      retailer = SignedIn.asRetailer("CORNER");
    }
  }

  @Test
  void forgottenDraftsGoWithTheirBytes() throws SQLException {
    String id = PackCalls.begin(retailer, Map.of());
    byte[] video = TestFiles.mp4(70_000, 4711);
    PackCalls.sendFile(retailer, id, "cctv", "till.mp4", video);
    String fresh = PackCalls.begin(retailer, Map.of());
    execute("update evidence_pack set changed_at = now() - interval '61 days' where id = '%s'", id);

    sweepToday();

    PackCalls.read(retailer, id).then().statusCode(404);
    PackCalls.read(retailer, fresh).then().statusCode(200);
    awaitRemovalOf(Sha256.of(video));
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?kind=erasure&subjectId=" + id)
        .then()
        .body("items.action", hasItem("evidence.pack-removed"))
        .body("items.justification", hasItem("retention rule drafts-expire"));
  }

  @Test
  void closedPacksAreKeptForTheirTimeAlone() throws SQLException {
    String id = PackCalls.submitted(retailer, "GMP");
    QuarkusTransaction.requiringNew().run(() -> packs.move(UUID.fromString(id), PackState.REFUSED));
    sweepToday();
    PackCalls.read(retailer, id).then().statusCode(200);
    execute("update evidence_pack set closed_at = now() - interval '400 days' where id = '%s'", id);

    sweepToday();

    PackCalls.read(retailer, id).then().statusCode(404);
  }

  /** The file of one pack is the file of another, too. */
  @Test
  void bytesThatAnotherPackNeedsStay() {
    byte[] video = TestFiles.mp4(60_000, 815);
    String first = PackCalls.begin(retailer, Map.of());
    String second = PackCalls.begin(retailer, Map.of());
    PackCalls.sendFile(retailer, first, "cctv", "a.mp4", video);
    PackCalls.sendFile(retailer, second, "cctv", "b.mp4", video);

    retailer.request().delete("/api/v1/evidence-packs/" + first).then().statusCode(204);
    removals.work();

    assertThat(media.get(Sha256.of(video))).isPresent();
  }

  @Test
  void databaseItselfKeepsWhatWasSubmitted() {
    String id = PackCalls.submitted(retailer, "GMP");

    for (String change :
        new String[] {
          "update evidence_pack set goods = 'other' where id = '%s'",
          "update evidence_pack set state = 'draft', submitted_at = null where id = '%s'",
          "delete from evidence_file where pack_id = '%s'",
          "update evidence_file set sha256 = repeat('0', 64) where pack_id = '%s'"
        }) {
      assertThatThrownBy(() -> execute(change, id)).as(change).isInstanceOf(SQLException.class);
    }
  }

  /** The pieces in which it came need the same bytes for a moment. */
  private void awaitRemovalOf(Sha256 object) {
    for (int i = 0; i < 120 && media.get(object).isPresent(); i++) {
      removals.work();
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    assertThat(media.get(object)).isEmpty();
  }

  private void sweepToday() {
    sweep.sweep(LocalDate.now(ZoneOffset.UTC), 1000);
  }

  private void execute(String change, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(change.formatted(id));
    }
  }
}
