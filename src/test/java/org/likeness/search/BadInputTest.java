package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.search.SearchCalls.fields;
import static org.likeness.search.SearchCalls.request;
import static org.likeness.search.SearchCalls.search;

/** Bad input gets a clear answer, and nothing of it is stored (S1). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class BadInputTest {
  private static SignedIn investigator;

  @Inject EntityManager database;
  private long searchesBefore;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    }
    searchesBefore = QuarkusTransaction.requiringNew().call(this::searches);
  }

  @AfterEach
  @Transactional
  void nothingWasStored() {
    assertThat(searches()).isEqualTo(searchesBefore);
  }

  private long searches() {
    return (Long)
        database.createNativeQuery("select count(*) from search", Long.class).getSingleResult();
  }

  @Test
  void everyFieldThatIsWrongIsNamedAtOnce() {
    ValidatableResponse answer =
        search(
                investigator,
                Map.of(
                    "force", "XYZ",
                    "purpose", "curiosity",
                    "justification", "  ",
                    "mode", "investigative",
                    "stills", List.of(Map.of("still", 3), Map.of("face", -1)),
                    "filter",
                        Map.of(
                            "sexes",
                            List.of("male", "x"),
                            "ageFrom",
                            40,
                            "ageTo",
                            20,
                            "capturedFrom",
                            "yesterday")),
                face())
            .statusCode(422)
            .contentType("application/problem+json")
            .body("code", equalTo("invalid-request"));

    assertThat(fields(answer))
        .containsExactlyInAnyOrder(
            "force",
            "caseReference",
            "offence",
            "purpose",
            "justification",
            "imageSource",
            "policyAccepted",
            "modeReason",
            "stills[0].still",
            "stills[1].still",
            "stills[1].face",
            "filter.sexes[1]",
            "filter.ageTo",
            "filter.capturedFrom");
  }

  @Test
  void missingCaseReferenceNamesTheField() {
    Map<String, Object> request = request();
    request.remove("caseReference");

    search(investigator, request, face())
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].field", equalTo("caseReference"));
  }

  @Test
  void unknownForceAndAnothersForceAreRefused() {
    search(investigator, request("force", "XYZ"), face())
        .statusCode(422)
        .body("errors.field", equalTo(List.of("force")));
    search(investigator, request("force", "GMP"), face())
        .statusCode(422)
        .body("errors[0].reason", containsString("MET"));
  }

  @Test
  void unacceptedPolicyIsRefused() {
    search(investigator, request("policyAccepted", false), face())
        .statusCode(422)
        .body("errors.field", equalTo(List.of("policyAccepted")));
  }

  @Test
  void unknownMemberAndWrongTypeNameTheField() {
    search(investigator, request("caseRef", "x"), face())
        .statusCode(422)
        .body("errors.field", equalTo(List.of("caseRef")));
    search(
            investigator,
            request(
                "stills", List.of(Map.of("still", 0, "edits", List.of(Map.of("step", "paint"))))),
            face())
        .statusCode(422)
        .body("errors[0].field", containsString("stills[0].edits[0]"));
  }

  @Test
  void requestThatIsNoJsonIsMalformed() {
    investigator
        .request()
        .multiPart("request", "{force:", "application/json")
        .multiPart("still", "a.jpg", face(), "image/jpeg")
        .post("/api/v1/searches")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-request"));
  }

  @Test
  void wrongContentTypeIsRefused() {
    investigator
        .request()
        .contentType(ContentType.JSON)
        .body(request())
        .post("/api/v1/searches")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void missingStillAndStrangePartsAreNamed() {
    search(investigator, request()).statusCode(422).body("errors.field", equalTo(List.of("still")));
    investigator
        .request()
        .multiPart("request", request(), "application/json")
        .multiPart("image", "a.jpg", face(), "image/jpeg")
        .post("/api/v1/searches")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("image")));
  }

  @Test
  void unusableImagesSayWhichAndWhy() {
    byte[] face = face();
    unusable("unsupported-format", "hello, I am text".getBytes(StandardCharsets.UTF_8));
    unusable("truncated", Arrays.copyOf(face, face.length / 2));
    unusable("too-many-pixels", hugePng());
    unusable("unsupported-format", heic());

    search(investigator, request(), face, "text".getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("errors.field", equalTo(List.of("still[1]")))
        .body("stills[0].still", equalTo(1));
  }

  @Test
  void emptyFileIsRefused() {
    search(investigator, request(), new byte[0])
        .statusCode(422)
        .body("errors[0].field", equalTo("still[0]"));
  }

  @Test
  void uploadOf26MegabytesIsRefusedWithTheLimit() {
    search(investigator, request(), new byte[26 * 1024 * 1024])
        .statusCode(413)
        .body("code", equalTo("payload-too-large"))
        .body("limitBytes", equalTo(25 * 1024 * 1024))
        .body("errors[0].field", equalTo("still[0]"));
  }

  @Test
  void stillsTogetherHaveALimitToo() {
    byte[] large = new byte[24 * 1024 * 1024];

    search(investigator, request(), large, large, large, large, large)
        .statusCode(413)
        .body("limitBytes", equalTo(100 * 1024 * 1024))
        .body("errors[0].field", equalTo("still"));
  }

  @Test
  void tooManyStillsAreRefused() {
    byte[][] stills = new byte[11][];
    Arrays.fill(stills, face());

    search(investigator, request(), stills)
        .statusCode(422)
        .body("errors[0].field", equalTo("still"));
  }

  @Test
  void imageWithoutAFaceAsksForEyeMarks() {
    search(investigator, request(), PortraitGallery.counted("017_0.jpg"))
        .statusCode(422)
        .body("code", equalTo("no-face"))
        .body("errors[0].field", equalTo("still[0]"));
  }

  @Test
  void severalFacesAskForAChoiceAndShowThem() {
    byte[] group = PortraitGallery.counted("015_6.jpg");

    search(investigator, request(), group)
        .statusCode(422)
        .body("code", equalTo("choice-of-face-needed"))
        .body("stills", hasSize(1))
        .body("stills[0].faces", hasSize(6))
        .body("stills[0].faces.box.width", everyItem(greaterThan(0f)))
        .body("stills[0].faces.quality.score", everyItem(not(nullValue())));
    search(investigator, request("stills", List.of(Map.of("still", 0, "face", 6))), group)
        .statusCode(422)
        .body("errors.field", equalTo(List.of("stills[0].face")));
  }

  @Test
  void editsThatCannotBeDoneAreNamed() {
    List<Map<String, Object>> edits =
        List.of(
            Map.of("step", "brightness", "amount", 10),
            Map.of("step", "crop", "x", 0, "y", 0, "width", 9999, "height", 10));

    search(investigator, request("stills", List.of(Map.of("still", 0, "edits", edits))), face())
        .statusCode(422)
        .body("errors.field", equalTo(List.of("stills[0].edits[1]")));
  }

  @Test
  void onlySignedInInvestigatorsSearch() {
    given()
        .multiPart("request", request(), "application/json")
        .multiPart("still", "a.jpg", face(), "image/jpeg")
        .post("/api/v1/searches")
        .then()
        .statusCode(401);
    search(SignedIn.as("MET", Role.GALLERY_MANAGER), request(), face()).statusCode(403);
  }

  private void unusable(String reason, byte[] still) {
    search(investigator, request(), still)
        .statusCode(422)
        .body("code", equalTo("unusable-image"))
        .body("stills.reason", hasItem(reason))
        .body("errors.field", hasItems("still[0]"));
  }

  private static byte[] face() {
    return PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0);
  }

  /** Signature, header and end of a PNG of 60,000 x 60,000 pixels. */
  private static byte[] hugePng() {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(60_000).putInt(60_000);
    header.put(new byte[] {8, 2, 0, 0, 0});
    ByteBuffer png = ByteBuffer.allocate(200);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", new byte[100]);
    chunk(png, "IEND", new byte[0]);
    return Arrays.copyOf(png.array(), png.position());
  }

  private static void chunk(ByteBuffer png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
  }

  private static byte[] heic() {
    return ByteBuffer.allocate(64)
        .putInt(24)
        .put("ftypheic".getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}
