package org.likeness.evidence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.media.MediaStore;
import org.likeness.media.OddStores;
import org.likeness.media.Sha256;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.likeness.Statements.count;
import static org.likeness.Statements.execute;

/** Bytes of erased files go, whatever else happens at the same time or goes wrong. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class RemovalsTest {
  private static final String REMOVAL =
      "select count(*) from evidence_removal where sha256 = '%s' and at > now() - interval '%s'";

  @Inject Removals removals;
  @Inject MediaStore media;
  @Inject AgroalDataSource database;

  /** The removal does not see yet that the second file goes, too. */
  @Test
  void bytesOfTwoFilesGoWhenTheSecondIsErasedWhileTheyAreRemoved() throws SQLException {
    SignedIn retailer = SignedIn.asRetailer("CORNER");
    Sha256 shared = media.put(TestFiles.mp4(5_000, 2501));
    String first = packWith(retailer, shared);
    String second = packWith(retailer, shared);
    execute(database, erasureOf(first));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(erasureOf(second));

      removals.work();
      assertThat(media.get(shared)).isPresent();
      connection.commit();
    }

    removeUntilGone(shared);
    assertThat(media.get(shared)).isEmpty();
  }

  /** The service works at the same, and may be in the middle of it. */
  private void removeUntilGone(Sha256 object) throws SQLException {
    Instant until = Instant.now().plusSeconds(30);
    removals.work();
    while (count(database, REMOVAL.formatted(object.hex(), "1 day")) > 0) {
      assertThat(Instant.now()).isBefore(until);
      removals.work();
    }
  }

  @Test
  void whatTheStoreDoesNotLetGoHoldsUpNothingElse() throws SQLException {
    Sha256 held = media.put(TestFiles.mp4(5_000, 2502));
    Sha256 free = media.put(TestFiles.mp4(5_000, 2503));
    QuarkusMock.installMockForType(
        OddStores.stubborn(ClientProxy.unwrap(media), held), MediaStore.class);
    String left = "insert into evidence_removal values ('%s', now() - interval '%s')";
    execute(database, left.formatted(held.hex(), "2 hours"));
    execute(database, left.formatted(free.hex(), "1 hour"));

    removeUntilGone(free);

    assertThat(media.get(free)).isEmpty();
    assertThat(media.get(held)).isPresent();
    assertThat(count(database, REMOVAL.formatted(held.hex(), "30 minutes"))).isOne();
    execute(database, "delete from evidence_removal where sha256 = '%s'".formatted(held.hex()));
  }

  /** Nothing refers to what was signed then. */
  @Test
  void statementOfADraftThatChangesWhileItIsSignedIsRemoved() throws SQLException {
    SignedIn retailer = SignedIn.asRetailer("CORNER");
    String pack = PackCalls.begin(retailer, Map.of());
    AtomicReference<Sha256> signed = new AtomicReference<>();
    QuarkusMock.installMockForType(
        OddStores.slow(
            ClientProxy.unwrap(media),
            hash -> {
              signed.set(hash);
              change(retailer, pack);
            }),
        MediaStore.class);

    PackCalls.sign(retailer, pack, "Sam Sample").statusCode(412);

    removeUntilGone(signed.get());
    assertThat(media.get(signed.get())).isEmpty();
    String notes = "select count(*) from evidence_upload_note where sha256 = '%s'";
    assertThat(count(database, notes.formatted(signed.get().hex()))).isZero();
    PackCalls.read(retailer, pack).then().body("files", empty());
  }

  private static void change(SignedIn retailer, String pack) {
    PackCalls.tagged(retailer, pack)
        .contentType(ContentType.JSON)
        .body(Map.of("loss", Map.of("goods", "Spirits")))
        .patch("/api/v1/evidence-packs/" + pack)
        .then()
        .statusCode(200);
  }

  private String packWith(SignedIn retailer, Sha256 object) throws SQLException {
    String pack = PackCalls.begin(retailer, Map.of());
    execute(
        database,
        "insert into evidence_file (id, pack_id, kind, format, name, bytes, sha256, from_form,"
            + " added_by_id, added_by, added_at) values (gen_random_uuid(), '%s', 'cctv', 'mp4',"
                .formatted(pack)
            + " 'till.mp4', 5000, '%s', false, 'x', 'x', now())".formatted(object.hex()));
    return pack;
  }

  private static String erasureOf(String pack) {
    return "delete from evidence_file where pack_id = '%s'".formatted(pack);
  }
}
