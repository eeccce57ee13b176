package org.likeness.gallery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.Waiters;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.gallery.RetentionGallery.Enrolled;
import org.likeness.gallery.erasure.Erasures;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What was decided while somebody waited for the gallery counts when the turn is theirs. */
@QuarkusTest
@TestProfile(DatedRules.class)
@QuarkusTestResource(LikenessForTests.class)
class DecidedUnderTheLockTest {
  @Inject ReviewDatesSweep sweep;
  @Inject Erasures erasures;
  @Inject GalleryRecords records;
  @Inject Gallery gallery;
  @Inject AgroalDataSource database;
  @Inject EntityManager queries;

  private static Enrolled enrolled(String person) {
    LocalDate later = RetentionGallery.TODAY.plusDays(40);
    return RetentionGallery.enrol(person, ArrestOutcome.CHARGED, 30, later);
  }

  /** G2: it would leave the searches, and nothing would ever bring it back. */
  @Test
  void imageThatIsRetainedWhileTheSweepWaitsStaysInTheSearches() throws Exception {
    UUID image = enrolled(RetentionGallery.reference("P")).id();
    LocalDate yesterday = RetentionGallery.TODAY.minusDays(1);
    try (HeldGallery held = new HeldGallery(database)) {
      held.commit(reviewed(image, yesterday));
    }
    try (HeldGallery held = new HeldGallery(database)) {
      CompletableFuture<Integer> sweeping =
          CompletableFuture.supplyAsync(() -> sweep.sweep(RetentionGallery.TODAY, 1000));
      held.awaitAnother();
      held.commit(reviewed(image, RetentionGallery.TODAY.plusYears(2)));
      sweeping.get(60, TimeUnit.SECONDS);
    }

    assertThat(records.image(image).orElseThrow().searchable()).isTrue();
  }

  private static String reviewed(UUID image, LocalDate on) {
    return "update custody_image set review_date = '%s' where id = '%s'".formatted(on, image);
  }

  /** G2: a hold covers what comes to its person later. */
  @Test
  void imageThatCameToAHeldPersonWhileTheErasureWaitsIsNotErased() throws Exception {
    Enrolled image = enrolled(RetentionGallery.reference("P"));
    String person = RetentionGallery.reference("P");
    hold(records.image(enrolled(person).id()).orElseThrow().personId());

    Throwable refused =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  gallery.lock();
                  CompletableFuture<Throwable> erasing =
                      CompletableFuture.supplyAsync(() -> catchThrowable(() -> erase(image.id())));
                  awaitAnother();
                  move(image, person);
                  return erasing;
                })
            .get(60, TimeUnit.SECONDS);

    assertThat(refused)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT));
    assertThat(records.image(image.id())).isPresent();
  }

  private void awaitAnother() throws InterruptedException {
    Instant until = Instant.now().plusSeconds(30);
    while (queries.createNativeQuery(Waiters.FOR_THIS_TRANSACTION).getResultList().isEmpty()) {
      assertThat(Instant.now()).as("somebody waits for the gallery").isBefore(until);
      Thread.sleep(50);
    }
  }

  /** The source sends the record again, as another person's. */
  private void move(Enrolled image, String person) {
    CustodyRecord was = image.record();
    CustodyRecord is =
        new CustodyRecord(
            was.force(),
            was.custodyReference(),
            person,
            was.captureDate(),
            was.ageAtCapture(),
            was.sex(),
            was.ethnicityCode(),
            was.arrestOutcome(),
            was.offenceGroup(),
            was.imageType(),
            was.reviewDate());
    List<EnrolmentResult> moved =
        gallery.enrol(List.of(TestEnrolments.of(is, image.vector(), TestEnrolments.MODEL)));
    assertThat(moved).extracting(EnrolmentResult::imageId).containsExactly(image.id());
  }

  private void erase(UUID image) {
    QuarkusTransaction.requiringNew()
        .call(() -> erasures.begin(Set.of(image), "In a test", Actor.SYSTEM));
  }

  private static void hold(UUID person) {
    SignedIn.as("MET", Role.GALLERY_MANAGER)
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "subjectType",
                "person",
                "subjectId",
                person,
                "reason",
                "Claim",
                "authority",
                "Court"))
        .post("/api/v1/legal-holds")
        .then()
        .statusCode(201);
  }
}
