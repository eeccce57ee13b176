package org.likeness.operator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.media.Sha256;
import org.likeness.search.PortraitGallery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/**
 * An officer's photo is searched at once, and nothing of it is left (adjacent systems; S6, S10).
 */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class OperatorSearchTest {
  private static final String POWER = "cannot-say";

  @Inject AgroalDataSource database;

  @ConfigProperty(name = "likeness.home")
  String home;

  private static SignedIn officer;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (officer == null) {
      officer = SignedIn.as("MET", Role.OPERATOR);
    }
  }

  @Test
  void answerComesAtOnceCutAtThePromiseAndWithTheWarning() {
    String person = PortraitGallery.personOfTwoImages();

    ValidatableResponse answer =
        search(officer, POWER, PortraitGallery.probe(person, 0))
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("notice", containsString("ntelligence"))
            .body("fpir", equalTo(0.01f))
            .body("complete", equalTo(true))
            .body("candidates[0].rank", equalTo(1))
            .body("candidates[0].alikeness", containsString("1 in"));
    assertThat(answer.extract().asString()).doesNotContain("personReference", "\"name\"");
    String picture = answer.extract().path("candidates[0].images[0].content");
    officer.request().get(picture).then().statusCode(200).contentType("image/jpeg");
    SignedIn.as("MET", Role.OPERATOR).request().get(picture).then().statusCode(404);
    officer
        .request()
        .get(picture.replaceAll("until=\\d+", "until=9999999999"))
        .then()
        .statusCode(404);
    String other = picture.replaceAll("images/[^/]+", "images/" + UUID.randomUUID());
    officer.request().get(other).then().statusCode(404);
  }

  /**
   * The photo carries a mark that is in no other file; what is stored of it would hold the mark.
   */
  @Test
  void nothingOfThePhotoReachesDiskOrDatabase() throws SQLException {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    byte[] photo = marked(PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0), mark);
    String hash = Sha256.of(photo).hex();
    Map<String, Long> before = rows();

    String id = search(officer, POWER, photo).statusCode(200).extract().path("id");

    Map<String, Long> after = rows();
    assertThat(after.remove("operator_search")).isEqualTo(before.remove("operator_search") + 1);
    assertThat(after.remove("audit_event")).isGreaterThan(before.remove("audit_event"));
    assertThat(after).as("rows of all other tables").isEqualTo(before);
    checkpoint();
    List<byte[]> traces =
        List.of(mark, hash.getBytes(StandardCharsets.US_ASCII), HexFormat.of().parseHex(hash));
    assertThat(filesHolding(traces)).as("database, its log, media, uploads, index").isEmpty();
    assertThat(filesHolding(List.of(id.getBytes(StandardCharsets.US_ASCII))))
        .as("the audit event is found by the same look")
        .isNotEmpty();
  }

  @Test
  void auditEventSaysWhoAndWhyAndNotWhoWasListed() {
    String id =
        search(officer, POWER, PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0))
            .statusCode(200)
            .extract()
            .path("id");

    String event =
        SignedIn.as("MET", Role.AUDITOR)
            .request()
            .get("/api/v1/audit/events?subjectId=" + id)
            .then()
            .body("items", hasSize(1))
            .body("items[0].action", equalTo("operator-search.made"))
            .body("items[0].kind", equalTo("combination"))
            .body("items[0].actor", equalTo(officer.login()))
            .body("items[0].details.power", equalTo(POWER))
            .body("items[0].details.fpir", equalTo("0.01"))
            .extract()
            .asString();
    assertThat(event).doesNotContain("C-", "P-");
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/statistics")
        .then()
        .body("operatorSearches.power", hasItem(POWER));
  }

  @Test
  void withoutALawfulPowerOrAFaceNothingIsSearched() {
    byte[] probe = PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0);

    search(officer, "curiosity", probe).statusCode(422).body("errors.field", hasItem("power"));
    search(officer, POWER, new byte[0]).statusCode(422).body("errors.field", hasItem("photo"));
    search(officer, POWER, new byte[] {1, 2, 3})
        .statusCode(422)
        .body("code", equalTo("unusable-image"));
    search(officer, POWER, new byte[20_971_521]).statusCode(413);
  }

  @Test
  void onlyOperatorsSearchSoAndTheyDoNothingElse() {
    byte[] probe = PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0);
    for (Role role : List.of(Role.INVESTIGATOR, Role.REVIEWER, Role.ADMINISTRATOR)) {
      search(SignedIn.as("MET", role), POWER, probe).statusCode(403);
    }
    officer.request().get("/api/v1/searches").then().statusCode(403);
    officer.request().get("/api/v1/statistics").then().statusCode(403);
    officer
        .request()
        .get("/api/v1/reference-data")
        .then()
        .body("powers." + POWER, not(equalTo(null)));
  }

  private static ValidatableResponse search(SignedIn user, String power, byte[] photo) {
    return user.request()
        .contentType("application/octet-stream")
        .body(photo)
        .post("/api/v1/operator-searches?power=" + power)
        .then();
  }

  /** The JPEG with a comment that holds the mark. */
  private static byte[] marked(byte[] jpeg, byte[] mark) {
    byte[] marked = new byte[jpeg.length + mark.length + 4];
    System.arraycopy(jpeg, 0, marked, 0, 2);
    marked[2] = (byte) 0xFF;
    marked[3] = (byte) 0xFE;
    marked[4] = 0;
    marked[5] = (byte) (mark.length + 2);
    System.arraycopy(mark, 0, marked, 6, mark.length);
    System.arraycopy(jpeg, 2, marked, 6 + mark.length, jpeg.length - 2);
    return marked;
  }

  private Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        List.of(
            "operator_search",
            "audit_event",
            "search",
            "search_still",
            "search_candidate",
            "search_run",
            "analysis",
            "analysis_still",
            "review",
            "person",
            "custody_image",
            "face_template",
            "notification")) {
      rows.put(table, number("select count(*) from " + table));
    }
    return rows;
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void checkpoint() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** Of all that the service and its database wrote, and of the machine's temporary folder. */
  private List<Path> filesHolding(List<byte[]> traces) {
    List<Path> holding = new ArrayList<>();
    look(new File(home), true, traces, holding);
    look(new File(System.getProperty("java.io.tmpdir")), false, traces, holding);
    return holding;
  }

  /** Others write and remove files meanwhile. */
  private static void look(File folder, boolean deep, List<byte[]> traces, List<Path> holding) {
    File[] files = folder.listFiles();
    for (File file : files == null ? new File[0] : files) {
      if (file.isDirectory() && deep) {
        look(file, true, traces, holding);
      } else if (file.isFile() && holds(file.toPath(), traces)) {
        holding.add(file.toPath());
      }
    }
  }

  private static boolean holds(Path file, List<byte[]> traces) {
    try {
      if (Files.size(file) > 64 << 20) {
        return false;
      }
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return traces.stream()
          .anyMatch(trace -> text.contains(new String(trace, StandardCharsets.ISO_8859_1)));
    } catch (NoSuchFileException | AccessDeniedException e) {
      // gone, or another user's
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
