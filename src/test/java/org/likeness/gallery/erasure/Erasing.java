package org.likeness.gallery.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import org.likeness.SignedIn;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.EnrolmentResult;
import org.likeness.gallery.Gallery;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryIndex;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.ScanMode;
import org.likeness.gallery.TestEnrolments;
import org.likeness.media.MediaStore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of erasures do again and again. */
@ApplicationScoped
class Erasing {
  private static final int LONGEST_SECONDS = 60;

  private final Gallery gallery;
  private final GalleryIndex index;
  private final MediaStore media;

  Erasing(Gallery gallery, GalleryIndex index, MediaStore media) {
    this.gallery = gallery;
    this.index = index;
    this.media = media;
  }

  /** An image with its bytes in the store, once searches find it. */
  UUID enrolled(Enrolment enrolment) throws InterruptedException {
    media.put(enrolment.record().custodyReference().getBytes(StandardCharsets.UTF_8));
    EnrolmentResult result = enrol(enrolment);
    long since = System.nanoTime();
    while (!finds(enrolment)) {
      waited(since);
    }
    return result.imageId();
  }

  EnrolmentResult enrol(Enrolment enrolment) {
    return QuarkusTransaction.requiringNew()
        .call(() -> gallery.enrol(List.of(enrolment)))
        .getFirst();
  }

  /** Whether the index returns exactly this template. */
  boolean finds(Enrolment enrolment) {
    try (GalleryView view = index.view()) {
      FaceTemplate probe = enrolment.template();
      GalleryQuery query =
          new GalleryQuery(probe, 1, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE);
      return view.search(query).people().stream()
          .anyMatch(person -> person.best().cosine().value() > 0.9999);
    } catch (org.likeness.problem.Problem e) {
      return false; // the first build of an empty index is under way
    }
  }

  static JsonPath erase(SignedIn manager, UUID... images) {
    return manager
        .request()
        .contentType("application/json")
        .body(Map.of("images", List.of(images), "reason", "granted on application 17"))
        .post("/api/v1/gallery/erasures")
        .then()
        .statusCode(202)
        .extract()
        .jsonPath();
  }

  static JsonPath proof(SignedIn manager, String id) {
    return manager
        .request()
        .get("/api/v1/gallery/erasures/" + id)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .jsonPath();
  }

  /** The proof, once it is as wanted. */
  static JsonPath await(SignedIn manager, String id, Predicate<JsonPath> wanted)
      throws InterruptedException {
    long since = System.nanoTime();
    JsonPath proof = proof(manager, id);
    while (!wanted.test(proof)) {
      assertThat(seconds(since)).as("%s", (Object) proof.prettify()).isLessThan(LONGEST_SECONDS);
      Thread.sleep(200);
      proof = proof(manager, id);
    }
    return proof;
  }

  static JsonPath finished(SignedIn manager, String id) throws InterruptedException {
    return await(manager, id, proof -> proof.get("finishedAt") != null);
  }

  static Enrolment fresh() {
    return new TestEnrolments().of(TestEnrolments.reference("C"), TestEnrolments.reference("P"));
  }

  private static void waited(long since) throws InterruptedException {
    assertThat(seconds(since)).isLessThan(LONGEST_SECONDS);
    Thread.sleep(20);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
