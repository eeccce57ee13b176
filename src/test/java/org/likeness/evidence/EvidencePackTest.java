package org.likeness.evidence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.evidence.PackCalls.begin;
import static org.likeness.evidence.PackCalls.read;
import static org.likeness.evidence.PackCalls.sections;
import static org.likeness.evidence.PackCalls.sendFile;
import static org.likeness.evidence.PackCalls.sign;
import static org.likeness.evidence.PackCalls.submit;
import static org.likeness.evidence.PackCalls.submitted;
import static org.likeness.evidence.PackCalls.tagged;

/** A pack from its draft to the receipt, and what its retailer may know (P1, P2, P4, A1, A2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class EvidencePackTest {
  private static final String PACKS = "/api/v1/evidence-packs/";
  private static final ForceCode GMP = new ForceCode("GMP");

  private static SignedIn retailer;
  private static SignedIn auditor;

  @Inject EvidencePacks packs;
  @Inject MediaStore media;

  @BeforeEach
  void signIn() {
    if (retailer == null) {
      retailer = SignedIn.asRetailer("CORNER");
      auditor = SignedIn.as("MET", Role.AUDITOR);
    }
  }

  @Test
  void draftSaysWhatIsMissingAndIsRefusedUntilNothingIs() {
    String id = begin(retailer, Map.of("loss", Map.of("goods", "Six bottles")));
    read(retailer, id)
        .then()
        .body("status", equalTo("draft"))
        .body("reference", org.hamcrest.Matchers.matchesPattern("EP-[A-Z0-9]{4}-[A-Z0-9]{4}"))
        .body("gaps.code", hasItem("incident-time-missing"))
        .body("gaps.code", hasItem("cctv-missing"))
        .body("gaps.code", not(hasItem("goods-missing")));
    submit(retailer, id)
        .statusCode(422)
        .body("code", equalTo("pack-incomplete"))
        .body("gaps.code", hasItem("statement-missing"))
        .body("gaps.words", hasItem("A still of the suspect is needed"));

    change(id, sections("GMP")).then().statusCode(200);
    sendFile(retailer, id, "cctv", "till.mp4", TestFiles.mp4(100_000, 7));
    sendFile(retailer, id, "still", "face.jpg", TestFiles.jpeg());
    read(retailer, id).then().body("gaps.code", contains("statement-missing"));
    sendFile(retailer, id, "statement", "signed by hand.pdf", TestFiles.pdf());
    read(retailer, id).then().body("gaps", empty());
    submit(retailer, id).statusCode(200).body("status", equalTo("received"));
  }

  @Test
  void receiptNamesEveryFileWithItsHash() throws IOException {
    byte[] video = TestFiles.mp4(300_000, 11);
    String id = begin(retailer, sections("GMP"));
    retailer.request().get(PACKS + id + "/receipt").then().statusCode(409);
    sendFile(retailer, id, "cctv", "till 3.mp4", video);
    sendFile(retailer, id, "still", "face.jpg", TestFiles.jpeg());
    sign(retailer, id, "Sam Sample").statusCode(200);
    String reference = submit(retailer, id).statusCode(200).extract().path("reference");

    retailer
        .request()
        .get(PACKS + id + "/receipt")
        .then()
        .statusCode(200)
        .body("reference", equalTo(reference))
        .body("organisation", equalTo("Shops of CORNER"))
        .body("force", equalTo("Greater Manchester Police"))
        .body("files.name", contains("till 3.mp4", "face.jpg", "statement-" + reference + ".pdf"))
        .body("files[0].sha256", equalTo(Sha256.of(video).hex()))
        .body("files[0].bytes", equalTo(video.length))
        .body("files[2].fromForm", equalTo(true));
    byte[] pdf =
        retailer.request().get(PACKS + id + "/receipt/document").then().extract().asByteArray();
    assertThat(text(pdf)).contains(reference, "till 3.mp4");
    assertThat(text(pdf).replace(" ", "")).contains(Sha256.of(video).hex());
  }

  @Test
  void nothingChangesAfterTheSubmission() {
    String id = submitted(retailer, "GMP");
    Response before = read(retailer, id);
    String file = before.path("files[0].id");

    change(id, Map.of("loss", Map.of("goods", "More"))).then().statusCode(409);
    sign(retailer, id, "Sam Other").statusCode(409);
    retailer.request().delete(PACKS + id).then().statusCode(409);
    retailer.request().delete(PACKS + id + "/files/" + file).then().statusCode(409);
    submit(retailer, id).statusCode(409);
    PackCalls.answer(retailer, id, "Nobody asked").statusCode(409);
    PackCalls.tus(retailer)
        .header("Upload-Length", 10)
        .header(
            "Upload-Metadata",
            PackCalls.metadata(Map.of("pack", id, "kind", "still", "filename", "a.jpg")))
        .post("/api/v1/evidence-uploads")
        .then()
        .statusCode(409);
    assertThat(read(retailer, id).asString()).isEqualTo(before.asString());
  }

  /** Names in audit details would outlive the pack. */
  @Test
  void everyStepIsAuditedWithoutNames() {
    String id = submitted(retailer, "GMP");

    auditor
        .request()
        .get("/api/v1/audit/events?limit=200&subjectId=" + id)
        .then()
        .body("items.action", hasItem("evidence.pack-begun"))
        .body("items.action", hasItem("evidence.file-kept"))
        .body("items.action", hasItem("evidence.statement-signed"))
        .body("items.find { it.action == 'evidence.pack-submitted' }.recipients", contains("GMP"))
        .body(not(containsString("Sam Sample")))
        .body(not(containsString("suspect.jpg")))
        .body(not(containsString("Corner Stores")));
  }

  @Test
  void signedStatementIsADocumentUntilAWordChanges() throws IOException {
    String id = begin(retailer, Map.of());
    tagged(retailer, id)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Sam Sample", "account", "I saw", "signature", "Somebody Else"))
        .put(PACKS + id + "/statement")
        .then()
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("truthful", "signature"));
    String sha256 =
        sign(retailer, id, "Sam Šample \u202e\u0007")
            .statusCode(200)
            .extract()
            .path("files[0].sha256");
    byte[] pdf = media.get(new Sha256(sha256)).orElseThrow();
    assertThat(text(pdf)).contains("I was at the till.", "liable to prosecution", "Sam Šample");

    tagged(retailer, id)
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Sam Sample", "account", "I saw nothing"))
        .put(PACKS + id + "/statement")
        .then()
        .statusCode(200)
        .body("files", empty())
        .body("statement.signedAt", nullValue())
        .body("gaps.code", hasItem("statement-not-signed"));
  }

  @Test
  void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
    String id = begin(retailer, Map.of());
    String tag = read(retailer, id).header("ETag");
    change(id, sections("GMP")).then().statusCode(200);

    retailer
        .request()
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(Map.of("loss", Map.of("goods", "Other")))
        .patch(PACKS + id)
        .then()
        .statusCode(412);
    retailer
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of())
        .patch(PACKS + id)
        .then()
        .statusCode(428);
    read(retailer, id).then().body("loss.goods", equalTo("Six bottles of spirits"));
  }

  /** Nobody hands over what they have not seen. */
  @Test
  void fileThatComesLaterMakesTheTagStale() {
    String id = PackCalls.complete(retailer, "GMP");
    String tag = read(retailer, id).header("ETag");
    sendFile(retailer, id, "still", "another.jpg", TestFiles.jpeg());

    retailer
        .request()
        .header("If-Match", tag)
        .post(PACKS + id + "/submission")
        .then()
        .statusCode(412);
    submit(retailer, id).statusCode(200).body("files", hasSize(4));
  }

  @Test
  void packsOfOnePersonAreLinked() {
    String first = submitted(retailer, "GMP");
    String second = begin(retailer, Map.of("linked", List.of(first)));

    read(retailer, second).then().body("linked", contains(first));
    assertThat(packs.find(UUID.fromString(first), GMP).orElseThrow().linked()).isEmpty();
    change(second, Map.of("linked", List.of())).then().body("linked", hasSize(0));
  }

  @Test
  void whatNoDatabaseCanKeepIsRefusedByItsField() {
    String id = begin(retailer, Map.of());
    Map<String, Object> sections = new HashMap<>();
    sections.put("linked", Collections.singletonList(null));
    sections.put("incident", Map.of("until", "-999999999-01-01T00:00:00Z"));

    change(id, sections)
        .then()
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("linked[0]", "incident.until"));
  }

  private static Response change(String id, Map<String, Object> sections) {
    return tagged(retailer, id).contentType(ContentType.JSON).body(sections).patch(PACKS + id);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
