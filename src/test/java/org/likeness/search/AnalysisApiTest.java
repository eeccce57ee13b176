package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.search.SearchCalls.analyse;
import static org.likeness.search.SearchCalls.request;
import static org.likeness.search.SearchCalls.search;

/** Looking at stills before a search (S2, S3). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class AnalysisApiTest {
  private static SignedIn investigator;
  private static SignedIn colleague;

  @Inject EntityManager database;
  @Inject AnalysisSweep sweep;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      colleague = SignedIn.as("MET", Role.INVESTIGATOR);
    }
  }

  @Test
  void facesAreShownWithPlaceAndQuality() {
    analyse(investigator, PortraitGallery.counted("015_6.jpg"), face())
        .statusCode(201)
        .header("Location", containsString("/api/v1/analyses/"))
        .header("Cache-Control", "no-store")
        .header("Server-Timing", containsString("detect;dur="))
        .body("expiresAt", notNullValue())
        .body("stills", hasSize(2))
        .body("stills[0].faces", hasSize(6))
        .body("stills[0].faces.index", equalTo(List.of(0, 1, 2, 3, 4, 5)))
        .body("stills[1].format", equalTo("jpeg"))
        .body("stills[1].sha256", equalTo(org.likeness.media.Sha256.of(face()).hex()))
        .body("stills[1].faces[0].landmarks.rightEye.x", notNullValue())
        .body("stills[1].faces[0].quality.interEyeDistance", notNullValue())
        .body("stills[1].faces[0].quality.warnings", notNullValue());
  }

  @Test
  void onlyItsOwnerReadsIt() {
    String id = analyse(investigator, face()).extract().path("id");

    investigator
        .request()
        .get("/api/v1/analyses/" + id)
        .then()
        .statusCode(200)
        .body("stills", hasSize(1));
    investigator
        .request()
        .get("/api/v1/analyses/" + id + "/stills/0/content")
        .then()
        .statusCode(200)
        .contentType("image/jpeg");
    colleague.request().get("/api/v1/analyses/" + id).then().statusCode(404);
    colleague.request().get("/api/v1/analyses/" + id + "/stills/0/content").then().statusCode(404);
    search(colleague, request("analysisId", id)).statusCode(404);
  }

  @Test
  void chosenFaceOfAnAnalysisIsSearched() {
    String id =
        analyse(investigator, PortraitGallery.counted("015_6.jpg"), face()).extract().path("id");
    Map<String, Object> request = request("analysisId", id);
    request.put("stills", List.of(Map.of("still", 1, "face", 0)));

    search(investigator, request)
        .statusCode(201)
        .body("stills", hasSize(1))
        .body("stills[0].index", equalTo(1))
        .body("stills[0].chosen.by", equalTo("choice"))
        .body(
            "candidates[0].images.custodyReference.join(' ')",
            containsString(PortraitGallery.personOfTwoImages()));
    request.put("stills", List.of(Map.of("still", 2)));
    search(investigator, request).statusCode(422);
  }

  @Test
  void editsMakeADerivativeAndTheOriginalStays() {
    List<Map<String, Object>> edits =
        List.of(Map.of("step", "rotate", "degrees", 90), Map.of("step", "gamma", "value", 1.4));
    ValidatableResponse analysis =
        investigator
            .request()
            .multiPart(
                "request",
                Map.of("stills", List.of(Map.of("still", 0, "edits", edits))),
                "application/json")
            .multiPart("still", "a.jpg", face(), "image/jpeg")
            .post("/api/v1/analyses")
            .then()
            .statusCode(201);
    int width = analysis.extract().path("stills[0].width");
    int turnedHeight = analysis.extract().path("stills[0].derivative.height");
    assertThat(turnedHeight).isEqualTo(width);

    edits =
        List.of(Map.of("step", "rotate", "degrees", 10), Map.of("step", "rotate", "degrees", -10));
    ValidatableResponse made =
        search(investigator, request("stills", List.of(Map.of("still", 0, "edits", edits))), face())
            .statusCode(201)
            .body("stills[0].sha256", equalTo(org.likeness.media.Sha256.of(face()).hex()))
            .body("stills[0].edits", hasSize(2))
            .body("stills[0].edits[0].step", equalTo("rotate"))
            .body("stills[0].edits[0].degrees", equalTo(10f));
    assertThat(made.extract().<Integer>path("stills[0].derivative.width")).isGreaterThan(width);
    assertThat(made.extract().<String>path("candidates[0].images[0].custodyReference"))
        .contains(PortraitGallery.personOfTwoImages());
    investigator
        .request()
        .post("/api/v1/searches/" + made.extract().path("id") + "/repetitions")
        .then()
        .body("same", equalTo(true));
  }

  @Test
  void eyesMarkedByHandAreSearched() {
    ValidatableResponse analysis = analyse(investigator, face());
    Map<String, Object> right = analysis.extract().path("stills[0].faces[0].landmarks.rightEye");
    Map<String, Object> left = analysis.extract().path("stills[0].faces[0].landmarks.leftEye");

    ValidatableResponse made =
        search(
                investigator,
                request(
                    "stills",
                    List.of(Map.of("still", 0, "eyes", Map.of("right", right, "left", left)))),
                face())
            .statusCode(201)
            .body("stills[0].chosen.by", equalTo("eye-marks"))
            .body("stills[0].chosen.face", nullValue())
            .body("stills[0].chosen.eyes.right.x", equalTo(right.get("x")));

    assertThat(made.extract().<String>path("candidates[0].images[0].custodyReference"))
        .contains(PortraitGallery.personOfTwoImages());
    search(
            investigator,
            request(
                "stills",
                List.of(
                    Map.of(
                        "still",
                        0,
                        "eyes",
                        Map.of("right", right, "left", Map.of("x", 9999, "y", 3))))),
            face())
        .statusCode(422)
        .body("errors.field", equalTo(List.of("stills[0].eyes")));
  }

  @Test
  void whatIsOverIsGoneWithItsBytesAndAudited() {
    String id = analyse(investigator, face()).extract().path("id");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("update analysis set expires_at = now() where id = ?1")
                    .setParameter(1, UUID.fromString(id))
                    .executeUpdate());
    investigator.request().get("/api/v1/analyses/" + id).then().statusCode(404);
    search(investigator, request("analysisId", id)).statusCode(404);

    sweep.atIntervals();

    assertThat(
            count(
                "select count(*) from analysis_still where analysis_id = ?1", UUID.fromString(id)))
        .isZero();
    assertThat(
            count(
                "select count(*) from audit_event where action = 'analysis.expired' and kind = 'erasure' and subject_id = ?1",
                id))
        .isEqualTo(1);
  }

  private long count(String query, Object id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    database
                        .createNativeQuery(query, Long.class)
                        .setParameter(1, id)
                        .getSingleResult());
  }

  private static byte[] face() {
    return PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0);
  }
}
