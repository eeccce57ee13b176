package org.likeness.search;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Notices;
import org.likeness.access.Role;
import org.likeness.calibration.Calibrations;
import org.likeness.calibration.Fpir;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.likeness.search.SearchCalls.request;
import static org.likeness.search.SearchCalls.search;

/** Searches on real faces, from the upload to the ranked list. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class SearchApiTest {
  private static SignedIn investigator;
  private static SignedIn colleague;
  private static SignedIn stranger;
  private static SignedIn auditor;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      colleague = SignedIn.as("MET", Role.FORCE_SYSTEM);
      stranger = SignedIn.as("GMP", Role.INVESTIGATOR);
      auditor = SignedIn.as("GMP", Role.AUDITOR);
    }
  }

  @Test
  void personIsFoundFirstWithEveryImageOfTheirsInOneRow() {
    String person = PortraitGallery.personOfTwoImages();

    ValidatableResponse answer =
        search(investigator, request(), PortraitGallery.probe(person, 0)).statusCode(201);

    List<Map<String, Object>> images = answer.extract().path("candidates[0].images");
    assertThat(images).hasSize(2);
    assertThat(images)
        .extracting(image -> image.get("custodyReference"))
        .contains("C-gallery/" + person + ".jpg");
    assertThat((Float) images.get(0).get("score"))
        .isGreaterThan((Float) images.get(1).get("score"));
    List<String> all = answer.extract().path("candidates.images.flatten().id");
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
  }

  @Test
  void answerSaysHowTheListWasMadeAndNothingOfIdentities() {
    ValidatableResponse answer =
        search(
            investigator, request(), PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0));

    answer
        .statusCode(201)
        .header("Location", containsString("/api/v1/searches/"))
        .header("Cache-Control", "no-store")
        .header("Server-Timing", containsString("scan;dur="))
        .header("Server-Timing", containsString("embed;dur="))
        .header("Server-Timing", containsString("store;dur="))
        .body("notice", equalTo(Notices.CANDIDATES))
        .body("reviewState", equalTo("awaiting-review"))
        .body("createdBy", equalTo(investigator.login()))
        .body("policyVersion", equalTo(Notices.POLICY_VERSION))
        .body("mode", equalTo("operating-point"))
        .body("fpir", equalTo(0.01f))
        .body("calibration", startsWith("mobilefacenet-128/"))
        .body("extrapolated", not(nullValue()))
        .body("candidates[0].fpir", lessThanOrEqualTo(0.01f))
        .body("candidates[0].alikeness", containsString("searches of people who are not enrolled"))
        .body("maxCandidates", equalTo(50))
        .body("scan", equalTo("exhaustive"))
        .body("model.id", equalTo("mobilefacenet-128"))
        .body("model.sha256", not(nullValue()))
        .body("gallery.people", greaterThanOrEqualTo(PortraitGallery.PEOPLE))
        .body("stills", hasSize(1))
        .body("stills[0].chosen.by", equalTo("only-face"));
    double threshold = answer.extract().<Float>path("threshold");
    assertThat(threshold).isCloseTo(cutOfTheShippedCalibration(answer), within(1e-6));
    List<Float> scores = answer.extract().path("candidates.score");
    assertThat(scores)
        .isNotEmpty()
        .allMatch(score -> score >= threshold)
        .isSortedAccordingTo((a, b) -> Float.compare(b, a));
    assertThat(answer.extract().asString()).doesNotContain("personReference").doesNotContain("P-");
  }

  /** S6: the cut is that of the promised rate among as many people as were searched. */
  private static double cutOfTheShippedCalibration(ValidatableResponse answer) {
    String model = answer.extract().path("model.sha256");
    String preprocessing = answer.extract().path("model.preprocessing");
    int people = answer.extract().path("gallery.people");
    return Calibrations.read(Optional.empty())
        .of(model, preprocessing)
        .orElseThrow()
        .cut(new Fpir(0.01), people)
        .value();
  }

  @Test
  void strangerGivesNoCandidatesAndThatIsAnAnswer() {
    Map<String, Object> request = request();

    search(investigator, request, PortraitGallery.stranger(3))
        .statusCode(201)
        .body("candidates", hasSize(0))
        .body("reviewState", equalTo("no-candidates"));
  }

  @Test
  void investigativeModeIsNotCut() {
    search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(3))
        .statusCode(201)
        .body("candidates", hasSize(50))
        .body("threshold", nullValue())
        .body("modeReason", equalTo("The still is poor"));
  }

  @Test
  void filterLimitsTheListAndIsStored() {
    Map<String, Object> request = SearchCalls.investigative();
    request.put("filter", Map.of("forces", List.of("GMP"), "sexes", List.of("male"), "ageTo", 50));

    ValidatableResponse answer =
        search(investigator, request, PortraitGallery.stranger(0)).statusCode(201);

    List<Map<String, Object>> images = answer.extract().path("candidates.images.flatten()");
    assertThat(images)
        .isNotEmpty()
        .allMatch(i -> i.get("force").equals("GMP") && i.get("sex").equals("male"))
        .allMatch(i -> (Integer) i.get("ageAtCapture") <= 50);
    investigator
        .request()
        .get("/api/v1/searches/" + answer.extract().path("id"))
        .then()
        .body("filter.forces[0]", equalTo("GMP"))
        .body("filter.ageTo", equalTo(50))
        .body("filter.ageFrom", nullValue());
  }

  @Test
  void fusingTwoStillsIsNoWorseThanTheirMean() {
    String person = PortraitGallery.personOfTwoImages();
    byte[] one = PortraitGallery.probe(person, 0);
    byte[] other = PortraitGallery.probe(person, 2);

    double fused = best(search(investigator, request(), one, other).statusCode(201));

    double first = best(search(investigator, request(), one));
    double second = best(search(investigator, request(), other));
    assertThat(fused).isGreaterThanOrEqualTo((first + second) / 2);
  }

  @Test
  void listIsTheSameWheneverItIsRead() {
    ValidatableResponse made =
        search(
            investigator, request(), PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0));

    String read =
        colleague
            .request()
            .get("/api/v1/searches/" + made.extract().path("id"))
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .extract()
            .asString();

    assertThat(read).isEqualTo(made.extract().asString());
  }

  @Test
  void searchesOfAnotherForceAreNotThereExceptForAuditors() {
    String id =
        search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(1))
            .extract()
            .path("id");

    stranger.request().get("/api/v1/searches/" + id).then().statusCode(404);
    stranger.request().get("/api/v1/searches/" + id + "/stills/0/content").then().statusCode(404);
    stranger.request().post("/api/v1/searches/" + id + "/repetitions").then().statusCode(404);
    stranger
        .request()
        .get("/api/v1/searches")
        .then()
        .statusCode(200)
        .body("items.id", not(org.hamcrest.Matchers.hasItem(id)));
    auditor.request().get("/api/v1/searches/" + id).then().statusCode(200);
    auditor.request().get("/api/v1/searches/" + id + "/stills/0/content").then().statusCode(403);
  }

  @Test
  void picturesAreReencodedAndOnlyOfThisSearch() {
    ValidatableResponse made =
        search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(2));
    String other =
        search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(4))
            .extract()
            .path("id");
    String candidate = made.extract().path("candidates[0].images[0].content");

    byte[] picture =
        colleague
            .request()
            .get(candidate)
            .then()
            .statusCode(200)
            .contentType("image/jpeg")
            .header("Cache-Control", "no-store")
            .extract()
            .asByteArray();

    assertThat(picture).startsWith(0xff, 0xd8);
    assertThat(new String(picture, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif")
        .doesNotContain("http://ns.adobe");
    investigator
        .request()
        .get(made.extract().<String>path("stills[0].content"))
        .then()
        .statusCode(200)
        .contentType("image/jpeg");
    String foreign = candidate.replace(made.extract().path("id"), other);
    investigator.request().get(foreign).then().statusCode(404);
  }

  @Test
  void pagesGoThroughAllSearchesNewestFirst() {
    for (int i = 0; i < 3; i++) {
      search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(5));
    }

    ValidatableResponse first =
        investigator.request().get("/api/v1/searches?limit=2").then().body("items", hasSize(2));
    String cursor = first.extract().path("nextCursor");
    List<String> firstIds = first.extract().path("items.id");
    List<String> second =
        investigator
            .request()
            .get("/api/v1/searches?limit=2&cursor=" + cursor)
            .then()
            .extract()
            .path("items.id");

    assertThat(firstIds.get(0)).isGreaterThan(firstIds.get(1));
    assertThat(second).isNotEmpty().allMatch(id -> id.compareTo(firstIds.get(1)) < 0);
  }

  @Test
  void sameIdempotencyKeyMakesOneSearch() {
    byte[] still = PortraitGallery.stranger(6);
    String key = "key-" + System.nanoTime();

    String first = keyed(key, request(), still).statusCode(201).extract().path("id");

    keyed(key, request(), still).statusCode(200).body("id", equalTo(first));
    keyed(key, request("imageSource", "another"), still)
        .statusCode(422)
        .body("errors[0].field", equalTo("Idempotency-Key"));
  }

  private static ValidatableResponse keyed(String key, Map<String, Object> request, byte[] still) {
    return investigator
        .request()
        .header("Idempotency-Key", key)
        .multiPart("request", request, "application/json")
        .multiPart("still", "still.jpg", still, "image/jpeg")
        .post("/api/v1/searches")
        .then();
  }

  private static double best(ValidatableResponse answer) {
    return answer.extract().<Float>path("candidates[0].score");
  }
}
