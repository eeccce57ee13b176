package org.likeness.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Notices;
import org.likeness.access.Role;
import org.likeness.media.Sha256;
import org.likeness.search.PortraitGallery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.searchFor;

/** The disclosure as a file that stands by itself (R1, R7, R8, S10). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class DisclosureBundleTest {
  private static final String RECIPIENT = "DC O'Neill \"CID\" & שרה כהן";

  private static final Map<String, Object> NOSE =
      Map.of("feature", "nose", "shows", "similarity", "places", places("ellipse", 60, 90));
  private static final Map<String, Object> EAR =
      Map.of("feature", "ears", "shows", "difference", "places", places("line", 20, 50));

  @TempDir Path folder;

  private SignedIn investigator;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
  }

  @Test
  void bundleHoldsEverythingWithItsHash() throws IOException {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");
    bundle(search).statusCode(409).body("code", equalTo("review-not-complete"));
    String person = made.extract().path("candidates[0].id");
    Map<String, Object> marked = match(person);
    marked.put("marks", List.of(NOSE, EAR));
    decide(SignedIn.asTrainedReviewer("MET"), search, marked).statusCode(201);
    decide(SignedIn.asTrainedReviewer("MET"), search, match(person)).statusCode(201);
    investigator
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "step", "actioned",
                "occurredOn", "2026-01-14",
                "reason", "Arrested at home",
                "evidenceKind", "fingerprints",
                "evidence", "Lift from the till, exhibit AB/3"))
        .post("/api/v1/searches/" + search + "/outcomes")
        .then()
        .statusCode(201);

    byte[] zip =
        bundle(search)
            .statusCode(200)
            .contentType("application/zip")
            .header("Cache-Control", "no-store")
            .extract()
            .asByteArray();

    Map<String, byte[]> files = unpacked(zip);
    JsonNode listed = new ObjectMapper().readTree(files.remove("manifest.json")).get("files");
    assertThat(listed).hasSameSizeAs(files.keySet());
    for (JsonNode file : listed) {
      assertThat(Sha256.of(files.get(file.get("path").asText())).hex())
          .isEqualTo(file.get("sha256").asText());
    }
    assertThat(Sha256.of(files.get("stills/0-original.jpeg")).hex())
        .isEqualTo(made.extract().path("stills[0].sha256"));
    assertThat(files).containsKeys("stills/0-searched.jpg", "candidates/001-1.image", "README.txt");
    JsonNode decisions = new ObjectMapper().readTree(files.get("disclosure.json")).get("decisions");
    assertThat(decisions.at("/0/marks/1/places/0/points/1/y").asDouble()).isEqualTo(70);
    assertReport(files.get("report.pdf"), search);
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?subjectId=" + search + "&action=search.disclosed")
        .then()
        .body("items[0].details.sha256", equalTo(Sha256.of(zip).hex()))
        .body("items[0].recipients[0]", equalTo(RECIPIENT));
  }

  /** The same shape on the still and on the candidate's image. */
  private static List<Map<String, Object>> places(String shape, int from, int to) {
    List<Map<String, Integer>> points =
        List.of(Map.of("x", from, "y", from), Map.of("x", to, "y", to + 20));
    return List.of(
        Map.of("still", 0, "shape", shape, "points", points),
        Map.of("image", 0, "shape", shape, "points", points));
  }

  /** The report is rendered as well, for those who want to look at it. */
  private void assertReport(byte[] pdf, String search) throws IOException {
    try (PDDocument report = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(report);
      assertThat(text)
          .contains(search, "P-" + PortraitGallery.personOfTwoImages(), "possible-match")
          .contains("What became of it", "fingerprints", "exhibit AB/3")
          .contains("CR/1234/26", "Older in the custody image", "DC O'Neill \"CID\" &")
          .contains(Notices.CANDIDATES.substring(0, 20));
      assertThat(text.replaceAll("\\s+", " "))
          .contains("1. nose, similarity: ellipse at 60.0, 60.0 to 90.0, 110.0 of 120 x 160 pixels")
          .contains("2. ears, difference: line at", "marked by the reviewer on a copy");
      assertThat(report.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(report.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      Path screenshots = Files.createDirectories(Path.of("target/screenshots"));
      PDFRenderer pages = new PDFRenderer(report);
      for (int page = 0; page < Math.min(4, report.getNumberOfPages()); page++) {
        ImageIO.write(
            pages.renderImageWithDPI(page, 80),
            "png",
            screenshots.resolve("disclosure-" + page + ".png").toFile());
      }
    }
  }

  private ValidatableResponse bundle(String search) {
    return investigator
        .request()
        .queryParam("recipient", RECIPIENT)
        .queryParam("reason", "Case file")
        .get("/api/v1/searches/" + search + "/disclosure/bundle")
        .then();
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
