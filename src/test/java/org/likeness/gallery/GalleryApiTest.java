package org.likeness.gallery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.AttributeType;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@TestProfile(RandomTemplates.class)
@QuarkusTestResource(LikenessForTests.class)
class GalleryApiTest {
  private final TestEnrolments enrolments = new TestEnrolments();
  @Inject Gallery gallery;
  @Inject MediaStore media;
  @Inject MeterRegistry meters;

  private EnrolmentResult enrol(String custody, String person) {
    return QuarkusTransaction.requiringNew()
        .call(() -> gallery.enrol(List.of(enrolments.of(custody, person))))
        .getFirst();
  }

  private static ValidatableResponse get(String path, Object... parameters) {
    return given().get(path, parameters).then();
  }

  @Test
  @TestSecurity(
      user = "manager",
      roles = "gallery-manager",
      attributes =
          @SecurityAttribute(key = "likeness.force", value = "MET", type = AttributeType.STRING))
  void managerReadsPersonAndImages() {
    String custody = TestEnrolments.reference("C");
    byte[] original = custody.getBytes(StandardCharsets.UTF_8);
    media.put(original);
    EnrolmentResult enrolled = enrol(custody, TestEnrolments.reference("P"));

    get("/api/v1/gallery/people/{id}", enrolled.personId())
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("images.custodyReference", hasItem(custody))
        .body("images[0].sex", equalTo("female"));
    get("/api/v1/gallery/images/{id}", enrolled.imageId())
        .statusCode(200)
        .body("sha256", equalTo(Sha256.of(original).hex()))
        .body("arrestOutcome", equalTo("convicted"))
        .body("reviewDate", equalTo("2030-03-01"));
    get("/api/v1/gallery/images?limit=1").statusCode(200).body("nextCursor", notNullValue());
    assertThat(
            get("/api/v1/gallery/images/{id}/content", enrolled.imageId())
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray())
        .isEqualTo(original);
    get("/api/v1/gallery/images/{id}", UUID.randomUUID())
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  @TestSecurity(
      user = "manager",
      roles = "gallery-manager",
      attributes =
          @SecurityAttribute(key = "likeness.force", value = "MET", type = AttributeType.STRING))
  void rebuildIsBegunAndServesInTheEnd() throws Exception {
    enrol(TestEnrolments.reference("C"), TestEnrolments.reference("P"));
    long before = ready();

    given().post("/api/v1/gallery/generations").then().statusCode(202);

    long began = System.nanoTime();
    while (ready() == before) {
      assertThat((System.nanoTime() - began) / 1e9).isLessThan(60);
      Thread.sleep(20);
    }
    get("/api/v1/gallery")
        .statusCode(200)
        .body("images", greaterThan(0))
        .body("modelId", equalTo("random-vectors"));
    get("/q/health/ready").body("checks.find { it.name == 'gallery-index' }.status", equalTo("UP"));
    assertThat(meters.get("likeness.gallery.images").gauge().value()).isGreaterThan(0);
    assertThat(meters.get("likeness.gallery.revision.lag").gauge().value()).isZero();
  }

  /** The generation, once the gallery is ready. */
  private static long ready() throws InterruptedException {
    while (true) {
      ValidatableResponse gallery = get("/api/v1/gallery").statusCode(200);
      if (gallery.extract().path("state").equals("ready")) {
        return gallery.extract().jsonPath().getLong("generation");
      }
      Thread.sleep(20);
    }
  }

  @Test
  @TestSecurity(
      user = "detective",
      roles = "investigator",
      attributes =
          @SecurityAttribute(key = "likeness.force", value = "MET", type = AttributeType.STRING))
  void investigatorSeesNoRecordOutsideOfASearch() {
    EnrolmentResult enrolled = enrol(TestEnrolments.reference("C"), TestEnrolments.reference("P"));

    get("/api/v1/gallery/people/{id}", enrolled.personId()).statusCode(403);
    get("/api/v1/gallery/images/{id}", enrolled.imageId()).statusCode(403);
    get("/api/v1/gallery/images/{id}/content", enrolled.imageId()).statusCode(403);
    given().post("/api/v1/gallery/generations").then().statusCode(403);
  }
}
