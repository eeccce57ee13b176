package org.likeness.gallery.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.ArrestOutcome;
import org.likeness.gallery.DatedRules;
import org.likeness.gallery.GalleryRecords;
import org.likeness.gallery.RetentionGallery;
import org.likeness.notification.Told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.likeness.gallery.RetentionGallery.TODAY;

/** Applications for deletion are answered once; a granted one erases all images (G2, G3). */
@QuarkusTest
@TestProfile(DatedRules.class)
@QuarkusTestResource(LikenessForTests.class)
class DeletionApplicationTest {
  private static final String APPLICATIONS = "/api/v1/gallery/deletion-applications";
  private static final LocalDate LATER = TODAY.plusYears(1);

  @Inject GalleryRecords records;
  @Inject ApplicationDeadlines deadlines;
  private final String person = RetentionGallery.reference("P");
  private SignedIn manager;
  private SignedIn stranger;

  @BeforeEach
  void signIn() {
    manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    stranger = SignedIn.as("GMP", Role.GALLERY_MANAGER);
  }

  @Test
  void managersOfTheForceHearOnceBeforeAndOnceAfterTheDueDay() {
    RetentionGallery.enrol(person, ArrestOutcome.CONVICTED, 30, LATER);
    String fresh = record(TODAY.minusDays(20));
    String soon = record(TODAY.minusDays(21));
    String overdue = record(TODAY.minusDays(29));

    deadlines.tell();
    deadlines.tell();

    assertThat(told(manager, fresh)).isEmpty();
    assertThat(told(manager, soon)).containsExactly("due");
    assertThat(told(manager, overdue)).containsExactly("overdue");
    assertThat(told(stranger, overdue)).isEmpty();
    answer(manager, overdue, "refused", 1).statusCode(200);
  }

  private static List<String> told(SignedIn who, String application) {
    return Told.of(who, "application-due").stream()
        .filter(one -> application.equals(one.get("subjectId")))
        .map(one -> one.get("occurrence"))
        .toList();
  }

  @Test
  void grantedErasesAllImagesOnceNoHoldStands() {
    UUID first = RetentionGallery.enrol(person, ArrestOutcome.CONVICTED, 16, LATER).id();
    UUID second = RetentionGallery.enrol(person, ArrestOutcome.ACQUITTED, 19, LATER).id();
    String id = record(TODAY.minusDays(40));
    read(manager, id)
        .body("overdue", equalTo(true), "subject.images", equalTo(2))
        .body("subject.under18", equalTo(1), "subject.unconvicted", equalTo(1))
        .body("subject.presumption[0]", containsString("strong presumption"))
        .body("subject.presumption[1]", containsString("exceptional reason"));
    answer(manager, id, "granted", 1).statusCode(409).body("images", equalTo(2));
    String hold = hold(second);
    answer(manager, id, "granted", 2).statusCode(409).body("detail", containsString("legal hold"));
    read(manager, id).body("decision", equalTo(null));
    assertThat(records.image(first)).isPresent();
    release(hold);

    answer(manager, id, "granted", 2)
        .statusCode(200)
        .body("decision", equalTo("granted"), "images", equalTo(2), "erasures", hasSize(1))
        .body("subject.images", equalTo(0));

    assertThat(records.image(first)).isEmpty();
    assertThat(records.image(second)).isEmpty();
    answer(manager, id, "refused", 0).statusCode(409);
    manager
        .request()
        .get(APPLICATIONS + "/" + id + "/letter")
        .then()
        .statusCode(200)
        .body(containsString("All 2 images that this force held"))
        .body(containsString(person));
    list("?answered=true").body("items.id", hasItem(id));
    auditHas(id, "application.recorded", "application.answered", "application.letter-written");
  }

  @Test
  void refusedKeepsThemAndSaysWhatTheApplicantCanDo() {
    UUID image = RetentionGallery.enrol(person, ArrestOutcome.CONVICTED, 40, LATER).id();
    String id = record(TODAY);
    read(manager, id)
        .body("dueOn", equalTo(TODAY.plusDays(28).toString()), "overdue", equalTo(false))
        .body("subject.presumption[0]", containsString("Convicted as an adult"));
    letter(id).statusCode(409);
    list("").body("items.id", hasItem(id));

    answer(manager, id, "refused", 1).statusCode(200).body("erasures", empty());

    assertThat(records.image(image)).isPresent();
    letter(id).statusCode(200).body(containsString("Information Commissioner"));
  }

  @Test
  void whoHoldsNothingSaysSo() {
    String id = record(TODAY);
    answer(manager, id, "granted", 0).statusCode(200);

    letter(id).body(containsString("This force holds no image"));
  }

  @Test
  void anotherForceSeesAndAnswersNone() {
    String id = record(TODAY);

    stranger.request().get(APPLICATIONS + "/" + id).then().statusCode(404);
    stranger.request().get(APPLICATIONS + "/" + id + "/letter").then().statusCode(404);
    answer(stranger, id, "refused", 0).statusCode(404);
  }

  @Test
  void whatIsMissingIsNamedAndNothingIsStored() {
    post(manager, APPLICATIONS, Map.of("receivedOn", TODAY.plusDays(2).toString()))
        .statusCode(422)
        .body("errors.field", hasItem("reference"))
        .body("errors.field", hasItem("personReference"))
        .body("errors.field", hasItem("applicant"))
        .body("errors.field", hasItem("receivedOn"))
        .body("errors.field", hasItem("grounds"));
  }

  private String record(LocalDate received) {
    return post(
            manager,
            APPLICATIONS,
            Map.of(
                "reference",
                RetentionGallery.reference("DA"),
                "personReference",
                person,
                "applicant",
                "person",
                "receivedOn",
                received.toString(),
                "grounds",
                "No further action was taken"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse read(SignedIn who, String id) {
    return who.request().get(APPLICATIONS + "/" + id).then().statusCode(200);
  }

  private ValidatableResponse list(String query) {
    return manager.request().get(APPLICATIONS + query).then().statusCode(200);
  }

  private ValidatableResponse letter(String id) {
    return manager.request().get(APPLICATIONS + "/" + id + "/letter").then();
  }

  private static ValidatableResponse answer(SignedIn who, String id, String decision, int images) {
    return post(
        who,
        APPLICATIONS + "/" + id + "/answer",
        Map.of("decision", decision, "reason", "As the law says", "images", images));
  }

  private String hold(UUID image) {
    return post(
            manager,
            "/api/v1/legal-holds",
            Map.of(
                "subjectType",
                "image",
                "subjectId",
                image,
                "reason",
                "Claim",
                "authority",
                "Court"))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void release(String hold) {
    post(manager, "/api/v1/legal-holds/" + hold + "/release", Map.of("reason", "Settled"))
        .statusCode(200);
  }

  private static ValidatableResponse post(SignedIn who, String path, Map<String, Object> body) {
    return who.request().contentType(ContentType.JSON).body(body).post(path).then();
  }

  private static void auditHas(String subject, String... actions) {
    ValidatableResponse events =
        SignedIn.as("MET", Role.AUDITOR)
            .request()
            .get("/api/v1/audit/events?subjectId=" + subject)
            .then();
    for (String action : actions) {
      events.body("items.action", hasItem(action));
    }
  }
}
