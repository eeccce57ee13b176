package org.likeness.review;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** The stills of searches go when their time is over; the frozen list stays (S7, R8). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ProbePurgeTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String SEARCHES = "/api/v1/searches/";

  @Inject ProbeSweep sweep;
  @Inject MediaStore media;
  @Inject AgroalDataSource database;

  @ConfigProperty(name = "likeness.media.folder")
  String mediaFolder;

  private final String caseReference = "PURGE/" + UUID.randomUUID();
  private SignedIn investigator;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
  }

  @Test
  void afterItsTimeNobodySeesTheStillAndTheListStaysAsItWas() throws Exception {
    byte[] still = OldSearches.unique(PortraitGallery.stranger(1));
    ValidatableResponse made = search(still);
    String search = made.extract().path("id");
    String candidate = made.extract().path("candidates[0].images[0].content");
    old(search, "6 months 2 days");

    sweep.sweep(TODAY, 1000);

    assertThat(media.get(Sha256.of(still))).isEmpty();
    read(search)
        .body("purged.rule", equalTo("not-reviewed"), "purged.removedAt", notNullValue())
        .body("purged.words", containsString("were purged on"))
        .body("stills[0].sha256", equalTo(Sha256.of(still).hex()))
        .body("candidates.size()", equalTo(made.extract().path("candidates.size()")));
    investigator.request().get(candidate).then().statusCode(200);
    investigator
        .request()
        .get(SEARCHES + search + "/stills/0/content")
        .then()
        .statusCode(410)
        .body("rule", equalTo("not-reviewed"), "detail", containsString("purged on"));
    investigator.request().post(SEARCHES + search + "/repetitions").then().statusCode(410);
    SignedIn reviewer = SignedIn.asTrainedReviewer("MET");
    ReviewCalls.task(reviewer, search).statusCode(410);
    reviewer.request().get("/api/v1/review-tasks").then().body("items.id", not(hasItem(search)));
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?subjectId=" + search)
        .then()
        .body("items.action", hasItem("search.stills-purged"))
        .body("items.action", hasItem("search.stills-removed"));
  }

  @Test
  void nothingIsPurgedWhileASearchOfTheCaseIsOpenOrHeld() throws Exception {
    String old = search(OldSearches.unique(PortraitGallery.stranger(2))).extract().path("id");
    String open = search(OldSearches.unique(PortraitGallery.stranger(3))).extract().path("id");
    old(old, "7 months");
    sweep.sweep(TODAY, 1000);
    read(old).body("purged", nullValue());
    SignedIn supervisor = SignedIn.as("MET", Role.SUPERVISOR);
    String hold =
        supervisor
            .request()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "subjectType", "search",
                    "subjectId", open,
                    "reason", "Complaint",
                    "authority", "Police conduct body"))
            .post("/api/v1/legal-holds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    old(open, "7 months");
    sweep.sweep(TODAY, 1000);
    read(old).body("purged", nullValue());
    read(open).body("purged", nullValue());
    supervisor
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "Closed"))
        .post("/api/v1/legal-holds/" + hold + "/release")
        .then()
        .statusCode(200);

    sweep.sweep(TODAY, 1000);

    read(old).body("purged.rule", equalTo("not-reviewed"));
    read(open).body("purged.rule", equalTo("not-reviewed"));
  }

  @Test
  void sameBytesStayForAnotherSearchAndForTheGallery() throws Exception {
    byte[] shared = OldSearches.unique(PortraitGallery.stranger(4));
    String old = search(shared).extract().path("id");
    Map<String, Object> elsewhere = SearchCalls.investigative();
    elsewhere.put("caseReference", "OTHER/" + UUID.randomUUID());
    String young =
        SearchCalls.search(investigator, elsewhere, shared).statusCode(201).extract().path("id");
    old(old, "7 months");

    sweep.sweep(TODAY, 1000);

    read(old).body("purged.removedAt", notNullValue());
    investigator.request().get(SEARCHES + old + "/stills/0/content").then().statusCode(410);
    investigator.request().get(SEARCHES + young + "/stills/0/content").then().statusCode(200);
    assertThat(media.get(Sha256.of(shared))).isPresent();
  }

  @Test
  void whileTheStoreFailsTheRemovalIsPendingAndIsDoneLater() throws Exception {
    byte[] still = OldSearches.unique(PortraitGallery.stranger(5));
    String search = search(still).extract().path("id");
    old(search, "7 months");
    String hex = Sha256.of(still).hex();
    Path file = Path.of(mediaFolder, hex.substring(0, 2), hex.substring(2, 4), hex);
    Path aside = Files.move(file, file.resolveSibling(hex + ".aside"));
    Path inTheWay = Files.createFile(Files.createDirectory(file).resolve("in-the-way"));

    assertThatThrownBy(() -> sweep.sweep(TODAY, 1000)).hasMessageContaining("storage");

    read(search).body("purged.words", notNullValue(), "purged.removedAt", nullValue());
    investigator.request().get(SEARCHES + search + "/stills/0/content").then().statusCode(410);
    Files.delete(inTheWay);
    Files.delete(file);
    Files.move(aside, file);

    sweep.sweep(TODAY, 1000);

    assertThat(file).doesNotExist();
    read(search).body("purged.removedAt", notNullValue());
  }

  @Test
  void closedSearchIsPurgedAfterAYearAndItsDisclosureSaysSo() throws Exception {
    String search = search(OldSearches.unique(PortraitGallery.stranger(6))).extract().path("id");
    decide(search);
    decide(search);
    old(search, "11 months");
    sweep.sweep(TODAY, 1000);
    read(search).body("purged", nullValue());
    old(search, "13 months");

    sweep.sweep(TODAY, 1000);

    read(search).body("purged.rule", equalTo("without-action"));
    Map<String, byte[]> files = bundle(search);
    assertThat(files.keySet()).noneMatch(name -> name.startsWith("stills/"));
    assertThat(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
        .contains("still 0: The stills were purged on");
    try (PDDocument report = Loader.loadPDF(files.get("report.pdf"))) {
      assertThat(new PDFTextStripper().getText(report).replaceAll("\\s+", " "))
          .contains("The stills were purged on", "under rule without-action");
    }
  }

  private void decide(String search) {
    Map<String, Object> decision = ReviewCalls.finds("image-unsuitable");
    decision.put("differencesSeen", "The still is too dark to see any");
    ReviewCalls.decide(SignedIn.asTrainedReviewer("MET"), search, decision).statusCode(201);
  }

  private Map<String, byte[]> bundle(String search) throws IOException {
    byte[] zip =
        investigator
            .request()
            .queryParam("recipient", "CPS")
            .queryParam("reason", "Case file")
            .get(SEARCHES + search + "/disclosure/bundle")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private ValidatableResponse search(byte[] still) {
    return OldSearches.search(investigator, still, caseReference);
  }

  private ValidatableResponse read(String search) {
    return investigator.request().get(SEARCHES + search).then().statusCode(200);
  }

  private void old(String search, String age) throws SQLException {
    OldSearches.age(database, search, age);
  }
}
