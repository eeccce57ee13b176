package org.likeness.access.users;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.notification.Told;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

/** People hear in time that their training ends (R4). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class TrainingExpiryTest {
  private static final String KIND = "training-expires";

  @Inject TrainingExpiry expiry;

  private SignedIn reviewer;

  @BeforeEach
  void somebody() {
    reviewer = SignedIn.as("MET", Role.REVIEWER);
  }

  @Test
  void thirtyDaysBeforeAndNotEarlier() {
    train("facial-comparison", 31);
    expiry.tell();
    assertThat(Told.of(reviewer, KIND)).isEmpty();

    SignedIn sooner = SignedIn.as("MET", Role.REVIEWER);
    train(sooner, "facial-comparison", 30);
    expiry.tell();
    expiry.tell();

    assertThat(Told.of(sooner, KIND)).hasSize(1);
    assertThat(Told.of(sooner, KIND).getFirst())
        .containsEntry("subjectId", day(30).toString())
        .containsEntry("occurrence", "30");
  }

  @Test
  void sevenDaysBeforeOnceAndNotTwoNoticesTogether() {
    train("facial-comparison", 7);

    expiry.tell();

    assertThat(Told.of(reviewer, KIND)).hasSize(1);
    assertThat(Told.of(reviewer, KIND).getFirst()).containsEntry("occurrence", "7");
  }

  @Test
  void renewedOrOtherTrainingIsNoReason() {
    train("facial-comparison", 5);
    train("facial-comparison", 400);
    SignedIn other = SignedIn.as("MET", Role.REVIEWER);
    train(other, "first-aid", 5);

    expiry.tell();

    assertThat(Told.of(reviewer, KIND)).isEmpty();
    assertThat(Told.of(other, KIND)).isEmpty();
  }

  @Test
  void administratorReadsTheRecordsOfAUser() {
    train("facial-comparison", 5);
    train("facial-comparison", 400);

    SignedIn.administrator()
        .request()
        .get("/api/v1/users/" + reviewer.userId() + "/training-records")
        .then()
        .statusCode(200)
        .body("items.validUntil", contains(day(400).toString(), day(5).toString()))
        .body("items.inDate", contains(true, true));
    reviewer
        .request()
        .get("/api/v1/users/" + reviewer.userId() + "/training-records")
        .then()
        .statusCode(403);
  }

  private void train(String course, int days) {
    train(reviewer, course, days);
  }

  private static void train(SignedIn who, String course, int days) {
    SignedIn.administrator()
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "course", course,
                "validFrom", day(-100).toString(),
                "validUntil", day(days).toString()))
        .post("/api/v1/users/" + who.userId() + "/training-records")
        .then()
        .statusCode(201);
  }

  private static LocalDate day(int fromToday) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(fromToday);
  }
}
