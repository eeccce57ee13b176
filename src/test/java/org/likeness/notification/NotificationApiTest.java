package org.likeness.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** Everybody reads what they themselves were told, and chooses of what that is. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class NotificationApiTest {
  private static final String NOTIFICATIONS = "/api/v1/notifications";

  @Inject Notifications notifications;
  @Inject NotificationSweep sweep;
  @Inject EntityManager database;

  private SignedIn reviewer;

  @BeforeEach
  void somebody() {
    reviewer = SignedIn.as("MET", Role.REVIEWER);
  }

  @Test
  void whatHappensIsToldOnceHoweverOftenItIsSaid() {
    Subject training = Subject.of("training", "2027-01-01").occurring(30);

    assertThat(tell(training)).isEqualTo(1);
    assertThat(tell(training)).isZero();
    assertThat(tell(Subject.of("training", "2027-01-01").occurring(7))).isEqualTo(1);

    assertThat(Told.of(reviewer, "training-expires")).hasSize(2);
  }

  @Test
  void nothingIsToldOfWhatDidNotHappen() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          notifications.tell(
                              NotificationKind.TRAINING_EXPIRES,
                              Recipients.person(reviewer.userId()),
                              Subject.of("training", "2027-02-02"));
                          throw new IllegalStateException("the change fails");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(Told.inbox(reviewer).getList("items")).isEmpty();
  }

  @Test
  void holdersOfARoleInAForceAreToldExceptSome() {
    SignedIn other = SignedIn.as("MET", Role.REVIEWER);
    SignedIn elsewhere = SignedIn.as("GMP", Role.REVIEWER);
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);
    String closed = closedReviewer();

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                notifications.tell(
                    NotificationKind.WRONG_LEAD,
                    Recipients.holders(Role.REVIEWER, new ForceCode("MET"), Set.of(other.userId())),
                    Subject.of("search", UUID.randomUUID())));

    assertThat(Told.of(reviewer, "wrong-lead")).hasSize(1);
    List.of(other, elsewhere, auditor)
        .forEach(one -> assertThat(Told.of(one, "wrong-lead")).isEmpty());
    assertThat(
            database
                .createNativeQuery(
                    "select count(*) from notification where user_id = ?1", Long.class)
                .setParameter(1, closed)
                .getSingleResult())
        .isEqualTo(0L);
  }

  @Test
  void readingIsOnesOwn() {
    tell(Subject.of("training", "2027-03-03"));
    String id = Told.of(reviewer, "training-expires").getFirst().get("id");

    SignedIn.as("MET", Role.REVIEWER)
        .request()
        .post(NOTIFICATIONS + "/" + id + "/reading")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    assertThat(Told.inbox(reviewer).getInt("unread")).isEqualTo(1);
    Told.read(reviewer, id);
    assertThat(Told.inbox(reviewer).getInt("unread")).isZero();
  }

  @Test
  void allUpToTheNewestSeenAreReadAndLaterOnesStay() {
    tell(Subject.of("training", "2027-04-01"));
    tell(Subject.of("training", "2027-04-02"));
    String newest = Told.inbox(reviewer).getString("items[0].id");
    tell(Subject.of("training", "2027-04-03"));

    reviewer
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("upTo", newest))
        .post(NOTIFICATIONS + "/reading")
        .then()
        .statusCode(204);

    assertThat(Told.inbox(reviewer).getInt("unread")).isEqualTo(1);
    assertThat(Told.inbox(reviewer).getString("items[0].subjectId")).isEqualTo("2027-04-03");
  }

  @Test
  void pagesFollowEachOther() {
    for (int day = 1; day <= 3; day++) {
      tell(Subject.of("training", LocalDate.of(2027, 5, day)));
    }

    String cursor =
        reviewer
            .request()
            .get(NOTIFICATIONS + "?limit=2")
            .then()
            .statusCode(200)
            .body("items.subjectId", contains("2027-05-03", "2027-05-02"))
            .extract()
            .path("nextCursor");
    reviewer
        .request()
        .get(NOTIFICATIONS + "?limit=2&cursor=" + cursor)
        .then()
        .body("items.subjectId", contains("2027-05-01"))
        .body("nextCursor", nullValue());
  }

  @Test
  void mutedKindIsNotTold() {
    choose(List.of("training-expires"), List.of(), null).statusCode(200);
    assertThat(tell(Subject.of("training", "2027-06-01"))).isZero();

    choose(List.of(), List.of(), null).statusCode(200);
    assertThat(tell(Subject.of("training", "2027-06-02"))).isEqualTo(1);

    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?subjectId=" + reviewer.userId() + "&limit=50")
        .then()
        .body("items.action", hasItem("notification.preferences-changed"));
  }

  @Test
  void mailsNeedAnAddress() {
    choose(List.of(), List.of("training-expires"), null)
        .statusCode(422)
        .body("errors.field", contains("address"));
    choose(List.of(), List.of(), "not an address").statusCode(422);
    choose(List.of("no-such-kind"), List.of(), null).statusCode(422);

    choose(List.of(), List.of("training-expires"), "r@met.example")
        .statusCode(200)
        .body("mailed", contains("training-expires"))
        .body("mailAvailable", equalTo(false));
    reviewer
        .request()
        .get(NOTIFICATIONS + "/preferences")
        .then()
        .statusCode(200)
        .body("address", equalTo("r@met.example"))
        .body("kinds", hasItem("wrong-lead"));
    SignedIn.as("MET", Role.REVIEWER)
        .request()
        .get(NOTIFICATIONS + "/preferences")
        .then()
        .body("address", nullValue());
  }

  @Test
  void oldOnesAreSweptAndThatIsRecorded() {
    tell(Subject.of("training", "2027-07-01"));
    tell(Subject.of("training", "2027-07-02"));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery(
                        "update notification set created_at = now() - interval '91 days' where"
                            + " user_id = ?1 and subject_id = '2027-07-01'")
                    .setParameter(1, reviewer.userId())
                    .executeUpdate());

    assertThat(sweep.sweep(LocalDate.now(), 1000)).isEqualTo(1);

    assertThat(Told.inbox(reviewer).getList("items.subjectId")).isEqualTo(List.of("2027-07-02"));
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?kind=erasure&action=notification.swept")
        .then()
        .body("items.size()", equalTo(1));
  }

  private int tell(Subject subject) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                notifications.tell(
                    NotificationKind.TRAINING_EXPIRES,
                    Recipients.person(reviewer.userId()),
                    subject));
  }

  private ValidatableResponse choose(List<String> muted, List<String> mailed, String address) {
    Map<String, Object> choice = new java.util.HashMap<>();
    choice.put("muted", muted);
    choice.put("mailed", mailed);
    choice.put("address", address);
    return reviewer
        .request()
        .contentType(ContentType.JSON)
        .body(choice)
        .put(NOTIFICATIONS + "/preferences")
        .then();
  }

  private static String closedReviewer() {
    SignedIn closed = SignedIn.as("MET", Role.REVIEWER);
    SignedIn.administrator()
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(Map.of("active", false))
        .patch("/api/v1/users/" + closed.userId())
        .then()
        .statusCode(200);
    return closed.userId();
  }
}
