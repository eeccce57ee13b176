package org.likeness.evidence.batch;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.evidence.PackCalls;
import org.likeness.evidence.batch.Archives.Entry;
import org.likeness.media.Sha256;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.likeness.evidence.batch.Archives.DOCUMENT;
import static org.likeness.evidence.batch.Archives.PICTURE;
import static org.likeness.evidence.batch.Archives.VIDEO;
import static org.likeness.evidence.batch.Archives.entries;
import static org.likeness.evidence.batch.Archives.pack;
import static org.likeness.evidence.batch.Archives.zip;

/** All packs of an archive are made, or none, and everything that is wrong is told (P1, P2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class BatchTest {
  private static SignedIn retailer;

  @Inject BatchObjects objects;
  @Inject AgroalDataSource database;

  @BeforeEach
  void signIn() {
    if (retailer == null) {
      retailer = SignedIn.asRetailer("CHAIN");
    }
  }

  private static JsonPath send(byte[] zip) {
    return Archives.send(retailer, zip);
  }

  @Test
  void packsOfAGoodArchiveAreWithThePolice() {
    String key = UUID.randomUUID().toString();
    JsonPath batch = send(zip(List.of(pack(key)), entries()));

    assertThat(batch.getString("state")).as(batch.prettify()).isEqualTo("created");
    assertThat(batch.getList("packs.key")).containsExactly(key);
    String id = batch.getString("packs[0].id");
    PackCalls.read(retailer, id)
        .then()
        .body("status", equalTo("received"))
        .body("files.size()", equalTo(3))
        .body("files[0].sha256", equalTo(Sha256.of(VIDEO).hex()));
    SignedIn.asRetailer("MARKET")
        .request()
        .get("/api/v1/evidence-batches/" + batch.getString("id"))
        .then()
        .statusCode(404);

    JsonPath again = send(zip(List.of(pack(key)), entries()));
    assertThat(again.getList("errors.field", String.class))
        .containsExactly("manifest.packs[0].key");
  }

  /** What is wrong with an archive, and where that is told. */
  private enum Bad {
    WRONG_HASH(
        "manifest.packs[1].files[1].sha256",
        all -> replaced(all, "a/face.jpg", Arrays.copyOf(PICTURE, PICTURE.length + 1))),
    MISSING_FILE("manifest.packs[1].files[1].path", all -> without(all, "a/face.jpg")),
    NESTED_ZIP(
        "manifest.packs[1].files[0].path",
        all -> replaced(all, "a/till.mp4", zip(List.of(new Entry("x.mp4", VIDEO))))),
    TRAVERSAL("archive.entries[4]", all -> with(all, new Entry("../../etc/cron.d/x", VIDEO))),
    ABSOLUTE("archive.entries[4]", all -> with(all, new Entry("/etc/passwd", VIDEO))),
    TWICE("archive.entries[4]", all -> with(all, new Entry("a/till.mp4", VIDEO))),
    LARGE_STILL(
        "manifest.packs[1].files[1].path",
        all -> replaced(all, "a/face.jpg", noise(PICTURE, (25 << 20) + 1))),
    OF_NO_PACK("archive", all -> with(all, new Entry("a/other.mp4", VIDEO))),
    BOMB("archive.entries[4]", all -> with(all, new Entry("b.mp4", new byte[50_000_000]))),
    TOO_MANY(
        "archive",
        all -> {
          for (int i = 0; i < 100_000; i++) {
            all.add(new Entry("e" + i, new byte[0]));
          }
          return all;
        });

    private final String field;
    private final UnaryOperator<List<Entry>> change;

    Bad(String field, UnaryOperator<List<Entry>> change) {
      this.field = field;
      this.change = change;
    }

    private static byte[] noise(byte[] head, int length) {
      byte[] file = new byte[length];
      new Random(3).nextBytes(file);
      System.arraycopy(head, 0, file, 0, head.length);
      return file;
    }

    private static List<Entry> with(List<Entry> all, Entry more) {
      all.add(more);
      return all;
    }

    private static List<Entry> without(List<Entry> all, String path) {
      all.removeIf(entry -> entry.path().equals(path));
      return all;
    }

    private static List<Entry> replaced(List<Entry> all, String path, byte[] content) {
      all.replaceAll(entry -> entry.path().equals(path) ? new Entry(path, content) : entry);
      return all;
    }
  }

  /** The first pack is good; nothing is made of it either. */
  @ParameterizedTest
  @EnumSource(Bad.class)
  void nothingIsMadeOfABadArchive(Bad bad) {
    List<String> before = packs();
    Map<String, Object> draft = new HashMap<>(Map.of("key", "draft-" + bad));
    draft.put("files", List.of());
    JsonPath batch =
        send(zip(List.of(draft, pack(UUID.randomUUID().toString())), bad.change.apply(entries())));

    assertThat(batch.getString("state")).isEqualTo("refused");
    assertThat(batch.getList("errors.field", String.class))
        .as(batch.prettify())
        .contains(bad.field);
    assertThat(packs()).isEqualTo(before);
  }

  private static List<String> packs() {
    return retailer
        .request()
        .get("/api/v1/evidence-packs?limit=200")
        .jsonPath()
        .getList("items.id");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Map<String, Object> pack = pack("");
    pack.put("store", Map.of("name", "Corner", "force", "NOWHERE"));
    pack.remove("loss");
    JsonPath batch = send(zip(List.of(pack), entries()));

    assertThat(batch.getList("errors.field", String.class))
        .contains(
            "manifest.packs[0].key",
            "manifest.packs[0].store.force",
            "manifest.packs[0].loss.goods",
            "manifest.packs[0].loss.valuePence",
            "manifest.packs[0].store.address");
  }

  /** More than a million files that are nothing fit into a manifest. */
  @Test
  void manifestOfManyFaultsIsToldOfAHundred() {
    String files =
        new Random(5)
            .longs(100_000)
            .mapToObj("{\"kind\":\"%016x\"}"::formatted)
            .collect(Collectors.joining(","));
    JsonPath batch =
        sendManifest("{\"version\":1,\"packs\":[{\"key\":\"k\",\"files\":[%s]}]}".formatted(files));

    List<String> fields = batch.getList("errors.field", String.class);
    assertThat(fields).hasSize(Refused.MOST + 1).contains("manifest.packs[0].files");
    assertThat(batch.getString("errors[100].reason")).contains("faults more");
  }

  /** Each of them ended the work on it with an exception of its own, again and again. */
  @ParameterizedTest
  @MethodSource("manifestsThatCannotBeKept")
  void manifestThatCannotBeKeptIsRefusedByItsField(String json, String field, String reason) {
    JsonPath batch = sendManifest(json);

    assertThat(batch.getString("state")).as(batch.prettify()).isEqualTo("refused");
    assertThat(batch.getString("errors.find { it.field == '%s' }.reason".formatted(field)))
        .as(batch.prettify())
        .contains(reason);
  }

  static List<Arguments> manifestsThatCannotBeKept() {
    String pack = "{\"version\":1,\"packs\":[{\"key\":\"%s\",%s\"files\":[]}]}";
    return List.of(
        Arguments.of("null", "manifest", "must be an object"),
        Arguments.of(
            pack.formatted("none", "\"linked\":[null],"),
            "manifest.packs[0].linked[0]",
            "is not another pack"),
        Arguments.of(pack.formatted("a\\u0000b", ""), "manifest.packs[0].key", "cannot be stored"),
        Arguments.of(pack.formatted("a\\ud800", ""), "manifest.packs[0].key", "cannot be stored"),
        Arguments.of(
            pack.formatted("old", "\"incident\":{\"from\":\"-999999999-01-01T00:00:00Z\"},"),
            "manifest.packs[0].incident.from",
            "before the year 1900"),
        Arguments.of(
            pack.formatted("other", "\"a\\u0000b\":1,"),
            "manifest.packs[0].a\uFFFDb",
            "is not a field"));
  }

  private static JsonPath sendManifest(String json) {
    return send(zip(List.of(new Entry("manifest.json", json.getBytes(StandardCharsets.UTF_8)))));
  }

  /** An archive that was given up, or on which two worked, released nothing. */
  @Test
  void bytesOfArchivesThatAreOverAreLeftToBeRemoved() throws SQLException {
    String old = Sha256.of("old".getBytes(StandardCharsets.UTF_8)).hex();
    String fresh = Sha256.of("fresh".getBytes(StandardCharsets.UTF_8)).hex();
    execute(
        "insert into evidence_batch_object values ('%s', '%s', now() - interval '25 hours')"
            .formatted(UUID.randomUUID(), old));
    execute(
        "insert into evidence_batch_object values ('%s', '%s', now())"
            .formatted(UUID.randomUUID(), fresh));

    objects.sweep();

    assertThat(execute("delete from evidence_batch_object where sha256 = '%s'".formatted(old)))
        .isZero();
    assertThat(execute("delete from evidence_removal where sha256 = '%s'".formatted(old))).isOne();
    assertThat(execute("delete from evidence_batch_object where sha256 = '%s'".formatted(fresh)))
        .isOne();
  }

  private int execute(String change) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(change);
    }
  }

  @Test
  void whatIsNoZipIsRefusedAtOnce() {
    retailer
        .request()
        .contentType("application/zip")
        .body(DOCUMENT)
        .post("/api/v1/evidence-batches")
        .then()
        .statusCode(422)
        .body("code", equalTo("unusable-file"));
    JsonPath cut = send(Arrays.copyOf(zip(List.of(pack("x")), entries()), 40_000));
    assertThat(cut.getString("errors[0].reason")).contains("is not a zip archive, or ends early");
  }
}
