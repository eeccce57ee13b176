package org.likeness.evidence.upload;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.Waiters;
import org.likeness.evidence.PackCalls;
import org.likeness.evidence.TestFiles;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.likeness.evidence.PackCalls.beginUpload;
import static org.likeness.evidence.PackCalls.metadata;
import static org.likeness.evidence.PackCalls.patch;
import static org.likeness.evidence.PackCalls.settled;
import static org.likeness.evidence.PackCalls.tus;

/** What came whole ends, as a file or as a refusal, whatever comes between (P2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class FinishingTest {
  private static final byte[] PICTURE = TestFiles.jpeg();

  private static SignedIn retailer;

  @Inject AgroalDataSource database;

  private String pack;
  private String upload;

  @BeforeEach
  void beginUploadOfAStill() {
    if (retailer == null) {
      retailer = SignedIn.asRetailer("CORNER");
    }
    pack = PackCalls.begin(retailer, Map.of());
    upload = beginUpload(retailer, pack, "still", "face.jpg", PICTURE.length);
  }

  /** A memory that is exhausted and a kill leave no exception that could be counted. */
  @Test
  void uploadWhoseWorkersDiedIsGivenUpWhenItIsClaimed() throws Exception {
    execute("update evidence_upload set attempts = " + Finishing.PATIENCE);

    patch(retailer, upload, 0, PICTURE).statusCode(204);

    await(() -> state().equals("refused"));
    PackCalls.read(retailer, pack)
        .then()
        .body("uploads[0].reason", containsString("send it again"));
  }

  @Test
  void failureThatNobodyExpectedIsCountedAndEnds() throws Exception {
    execute("update evidence_upload set attempts = " + (Finishing.PATIENCE - 1));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from evidence_pack where id = '%s'".formatted(pack));
    }

    patch(retailer, upload, 0, PICTURE).statusCode(204);

    await(() -> state().equals("refused"));
  }

  /** Of an archive no object is made that would have a hash. */
  @Test
  void archiveWithAnotherHashIsRefused() throws Exception {
    byte[] archive = "PK of another chain".getBytes(StandardCharsets.UTF_8);
    String sent =
        tus(retailer)
            .header("Upload-Length", archive.length)
            .header(
                "Upload-Metadata",
                metadata(Map.of("kind", "archive", "filename", "a.zip", "sha256", "0".repeat(64))))
            .post("/api/v1/evidence-uploads")
            .getHeader("Location")
            .replaceFirst("^https?://[^/]+", "");
    patch(retailer, sent, 0, archive).statusCode(204);

    String batch = sent.replace("uploads", "batches");
    await(() -> !retailer.request().get(batch).path("state").equals("checking"));
    retailer
        .request()
        .get(batch)
        .then()
        .body("state", equalTo("refused"))
        .body("errors[0].reason", containsString("another SHA-256"));
  }

  /** Drafts are thrown away in the same order, so that two do not wait for each other. */
  @Test
  void packIsLockedBeforeItsUpload() throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select 1 from evidence_pack where id = '%s' for update".formatted(pack));
      patch(retailer, upload, 0, PICTURE).statusCode(204);
      await(() -> isFound(statement, Waiters.FOR_THIS_TRANSACTION));

      statement.execute(
          "select 1 from evidence_upload where id = '%s' for update nowait".formatted(id()));
      connection.rollback();
    }
    assertThat(settled(retailer, pack).getList("files")).hasSize(1);
  }

  /** A pack read in between would seem to have lost what was sent. */
  @Test
  void uploadThatEndsWhileAPackIsReadIsThereAsAFile() throws Exception {
    try (ExecutorService reader = Executors.newSingleThreadExecutor();
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table evidence_upload in access exclusive mode");
      Future<JsonPath> read =
          reader.submit(() -> PackCalls.read(retailer, pack).then().extract().jsonPath());
      await(
          () ->
              isFound(
                  statement,
                  "select 1 from pg_locks where not granted and mode = 'AccessShareLock' and"
                      + " relation = 'evidence_upload'::regclass"));

      statement.execute(
          "insert into evidence_file (id, pack_id, kind, format, name, bytes, sha256,"
              + " from_form, added_by_id, added_by, added_at) select gen_random_uuid(), subject_id,"
              + " 'still', 'jpeg', 'face.jpg', 1, repeat('0', 64), false, 'x', 'x', now() from"
              + " evidence_upload where id = '%s'".formatted(id()));
      statement.execute(
          "update evidence_upload set state = 'kept', received = length where id = '%s'"
              .formatted(id()));
      connection.commit();

      assertThat(read.get(30, TimeUnit.SECONDS).getList("files")).hasSize(1);
    }
  }

  private static boolean isFound(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  private String id() {
    return upload.replaceAll(".*/", "");
  }

  private String state() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select state from evidence_upload where id = '%s'".formatted(id()))) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private void execute(String change) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(change + " where id = '%s'".formatted(id()));
    }
  }

  private static void await(Callable<Boolean> what) throws Exception {
    for (int i = 0; i < 150; i++) {
      if (what.call()) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("it did not come to pass");
  }
}
