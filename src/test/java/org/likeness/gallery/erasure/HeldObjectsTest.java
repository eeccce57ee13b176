package org.likeness.gallery.erasure;

import io.minio.IsObjectLegalHoldEnabledArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.evidence.FileFormat;
import org.likeness.evidence.triage.PackHoldTest;
import org.likeness.evidence.triage.SubmittedPacks;
import org.likeness.gallery.Enrolment;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.retention.RetentionSweep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** A legal hold stands in the store itself, and an erasure leaves no version behind (G2, G3). */
@QuarkusTest
@QuarkusTestResource(value = ObjectsOnCeph.class, restrictToAnnotatedClass = true)
class HeldObjectsTest {
  @Inject Erasing erasing;
  @Inject MediaStore media;
  @Inject RetentionSweep sweep;

  @ConfigProperty(name = "likeness.media.s3.endpoint")
  Optional<String> endpoint;

  @Test
  void imageUnderALegalHoldIsHeldInTheStoreAndErasedOnceItIsReleased() throws Exception {
    Assumptions.assumeTrue(endpoint.isPresent(), "Ceph is not installed");
    SignedIn manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    Enrolment enrolment = Erasing.fresh();
    UUID image = erasing.enrolled(enrolment);
    Sha256 object = enrolment.image();
    assertThat(isHeld(object)).isFalse();

    String hold =
        manager
            .request()
            .contentType("application/json")
            .body(
                Map.of(
                    "subjectType", "image",
                    "subjectId", image,
                    "reason", "appeal",
                    "authority", "Crown Court, 2026/17"))
            .post("/api/v1/legal-holds")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("id");
    await(object, true);

    manager
        .request()
        .contentType("application/json")
        .body(Map.of("reason", "decided"))
        .post("/api/v1/legal-holds/" + hold + "/release")
        .then()
        .statusCode(200);
    await(object, false);

    String erasure = Erasing.erase(manager, image).getString("id");
    JsonPath proof = Erasing.finished(manager, erasure);
    assertThat(proof.getString("images[0].bytes")).isEqualTo("removed");
    assertThat(media.get(object)).isEmpty();
  }

  /** Likewise of a pack, whose time is over (P1, G2). */
  @Test
  void packUnderALegalHoldIsHeldInTheStoreAndRemovedOnceItIsReleased() throws Exception {
    Assumptions.assumeTrue(endpoint.isPresent(), "Ceph is not installed");
    UUID pack = SubmittedPacks.submitted("MET", Map.of());
    byte[] still = ("still of " + pack).getBytes(StandardCharsets.UTF_8);
    SubmittedPacks.add(pack, FileFormat.JPEG, still);
    SubmittedPacks.sql(
        "update evidence_pack set state = 'closed', closed_at = ?2 where id = ?1",
        pack,
        Instant.now().minus(Duration.ofDays(400)));
    SignedIn supervisor = SignedIn.as("MET", Role.SUPERVISOR);
    String hold = PackHoldTest.place(supervisor, pack).statusCode(201).extract().path("id");
    await(Sha256.of(still), true);

    sweep.sweep();
    assertThat(media.get(Sha256.of(still))).isPresent();

    PackHoldTest.release(supervisor, hold).statusCode(200);
    await(Sha256.of(still), false);
    sweep.sweep();
    assertThat(media.get(Sha256.of(still))).isEmpty();
  }

  private void await(Sha256 object, boolean held) throws Exception {
    long since = System.nanoTime();
    while (isHeld(object) != held) {
      assertThat((System.nanoTime() - since) / 1e9).as("held=%s", held).isLessThan(30);
      Thread.sleep(200);
    }
  }

  private boolean isHeld(Sha256 object) throws Exception {
    try (MinioClient administrator =
        MinioClient.builder()
            .endpoint(endpoint.orElseThrow())
            .region("default")
            .credentials("key", "secret")
            .build()) {
      return administrator.isObjectLegalHoldEnabled(
          IsObjectLegalHoldEnabledArgs.builder()
              .bucket(ObjectsOnCeph.BUCKET)
              .object(object.hex())
              .build());
    } catch (ErrorResponseException e) {
      // what Ceph says of an object that never had one
      if (e.errorResponse().code().startsWith("ObjectLockConfigurationNotFound")) {
        return false;
      }
      throw e;
    }
  }
}
