package org.likeness.gallery.due;

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
import org.likeness.gallery.EnrolledImage;
import org.likeness.gallery.GalleryRecords;
import org.likeness.gallery.GallerySql;
import org.likeness.gallery.RetentionGallery;
import org.likeness.gallery.ReviewDate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.likeness.gallery.RetentionGallery.TODAY;

/** Due reviews are listed and decided, one or many; what is held is not deleted (G2, A1). */
@QuarkusTest
@TestProfile(DatedRules.class)
@QuarkusTestResource(LikenessForTests.class)
class DueReviewTest {
  private static final LocalDate DUE = TODAY.minusDays(3);
  private static final String REVIEWS = "/api/v1/gallery/reviews?limit=500";
  private static final String DECISIONS = "/api/v1/gallery/review-decisions";

  @Inject GalleryRecords records;
  @Inject DecisionWork work;
  @Inject GallerySql sql;
  private SignedIn manager;
  private SignedIn stranger;

  @BeforeEach
  void signIn() {
    manager = SignedIn.as("MET", Role.GALLERY_MANAGER);
    stranger = SignedIn.as("GMP", Role.GALLERY_MANAGER);
  }

  @Test
  void listHoldsWhatIsDueOfTheForceAloneAndWhatTheFilterMeans() {
    String due = image(ArrestOutcome.RELEASED_UNDER_INVESTIGATION, 16, DUE).toString();
    String later =
        image(ArrestOutcome.RELEASED_UNDER_INVESTIGATION, 30, TODAY.plusDays(20)).toString();
    String few = "&outcome=released-under-investigation";

    list(manager, few).body("items.id", hasItem(due), "items.id", not(hasItem(later)));
    list(manager, few + "&withinDays=30").body("items.id", hasItem(later));
    list(manager, few + "&under18=true").body("items.id", hasItem(due));
    list(manager, few + "&under18=false").body("items.id", not(hasItem(due)));
    list(manager, few + "&held=true").body("items.id", not(hasItem(due)));
    list(manager, "&outcome=convicted").body("items.id", not(hasItem(due)));
    list(stranger, few + "&withinDays=30").body("items.id", not(hasItem(due)));
    manager.request().get(REVIEWS + "&outcome=nothing").then().statusCode(422);
    manager.request().get(REVIEWS + "&cursor=x").then().statusCode(422);
  }

  @Test
  void imageIsKeptUntilADayThatTheRulesAllow() {
    UUID image = image(ArrestOutcome.CHARGED, 30, DUE);
    assertThat(known(image).searchable()).isFalse();

    preview(manager, retain(TODAY.plusYears(1).plusDays(1), image))
        .body("toDecide", equalTo(0), "beyondLimit", equalTo(1));
    LocalDate until = TODAY.plusMonths(11);
    preview(manager, retain(until, image)).body("toDecide", equalTo(1), "unconvicted", equalTo(1));
    String decision =
        decide(manager, retain(until, image), 1)
            .statusCode(201)
            .body("done", equalTo(1), "refused", equalTo(0), "decision", equalTo("retain"))
            .extract()
            .path("id");

    assertThat(known(image).review()).isEqualTo(ReviewDate.byDecision(until));
    assertThat(known(image).searchable()).isTrue();
    list(manager, "").body("items.id", not(hasItem(image.toString())));
    auditOf(decision, "gallery.reviews-decided", "alteration");
    auditOf(decision, "gallery.images-retained", "alteration");
    manager
        .request()
        .get(DECISIONS + "/" + decision + "/images")
        .then()
        .body("items.imageId", equalTo(List.of(image.toString())))
        .body("items[0].result", equalTo("retained"));
    stranger.request().get(DECISIONS + "/" + decision).then().statusCode(404);
    stranger.request().get(DECISIONS + "/" + decision + "/images").then().statusCode(404);
  }

  @Test
  void heldImageIsNotDeletedAndLeavesTheSearchesAllTheSame() {
    String person = RetentionGallery.reference("P");
    UUID free = image(ArrestOutcome.ACQUITTED, 30, DUE);
    UUID held = RetentionGallery.enrol(person, ArrestOutcome.ACQUITTED, 30, DUE).id();
    String hold = hold("person", known(held).personId());

    preview(manager, delete(free, held)).body("toDecide", equalTo(1), "held", equalTo(1));
    decide(manager, delete(free, held), 2).statusCode(409).body("images", equalTo(1));
    decide(manager, delete(free, held), 1).statusCode(201).body("done", equalTo(1));

    assertThat(records.image(free)).isEmpty();
    assertThat(known(held).searchable()).as("a hold keeps nothing in the searches").isFalse();
    list(manager, "&held=true").body("items.id", hasItem(held.toString()));
    release(stranger, hold).statusCode(404);
    release(manager, hold).statusCode(200).body("standing", equalTo(false));
    release(manager, hold).statusCode(409);
    decide(manager, delete(held), 1).statusCode(201);
    assertThat(records.image(held)).isEmpty();
  }

  @Test
  void holdEndsWithItsDayAndIsPlacedOnlyOnOnesOwnRecords() {
    UUID image = image(ArrestOutcome.ACQUITTED, 30, DUE);
    place(stranger, "image", image).statusCode(404);
    place(SignedIn.as("MET", Role.INVESTIGATOR), "image", image).statusCode(403);
    place(manager, "image", UUID.randomUUID()).statusCode(404);
    place(manager, "gallery", image).statusCode(422);
    String hold = hold("image", image);
    preview(manager, delete(image)).body("held", equalTo(1));

    sql.update("update legal_hold set until = ? where id = ?", List.of(DUE, UUID.fromString(hold)));

    preview(manager, delete(image)).body("held", equalTo(0), "toDecide", equalTo(1));
  }

  @Test
  void anotherForceDecidesAboutNoneOfThem() {
    UUID image = image(ArrestOutcome.ACQUITTED, 30, DUE);

    preview(stranger, delete(image)).body("matching", equalTo(0), "toDecide", equalTo(0));
    decide(stranger, delete(image), 1).statusCode(409);

    assertThat(records.image(image)).isPresent();
  }

  @Test
  void bulkThatDiesHalfWayGoesOnAndErasesNothingTwice() {
    List<UUID> images =
        RetentionGallery.enrolMany(
            350, RetentionGallery.reference("P"), ArrestOutcome.CHARGED, DUE);
    UUID last = images.stream().max(UUID::compareTo).orElseThrow();
    String id =
        decide(manager, delete(images.toArray(UUID[]::new)), 350)
            .statusCode(201)
            .body("done", equalTo(200))
            .extract()
            .path("id");
    decide(manager, delete(images.toArray(UUID[]::new)), 150).statusCode(409);
    sql.update(
        "create function cut() returns trigger language plpgsql as $$ begin"
            + " raise exception 'the power is cut'; end $$",
        List.of());
    sql.update(
        "create trigger cut before delete on custody_image for each row when (old.id = '"
            + last
            + "') execute function cut()",
        List.of());

    work.atIntervals();

    sql.update("drop trigger cut on custody_image", List.of());
    sql.update("drop function cut()", List.of());
    progress(id).body("done", equalTo(300));

    work.atIntervals();
    work.atIntervals();

    progress(id).body("done", equalTo(350), "refused", equalTo(0));
    assertThat(images).allMatch(image -> records.image(image).isEmpty());
    assertThat(
            sql.list(
                "select count(*) as n from erasure_image where image_id = any (?)",
                row -> row.getInt("n"),
                List.of(images)))
        .containsExactly(350);
  }

  private ValidatableResponse progress(String decision) {
    return manager.request().get(DECISIONS + "/" + decision).then().statusCode(200);
  }

  private static UUID image(ArrestOutcome outcome, int age, LocalDate review) {
    return RetentionGallery.enrol(RetentionGallery.reference("P"), outcome, age, review).id();
  }

  private EnrolledImage known(UUID image) {
    return records.image(image).orElseThrow();
  }

  private static ValidatableResponse list(SignedIn who, String filter) {
    return who.request().get(REVIEWS + filter).then().statusCode(200);
  }

  private static Map<String, Object> retain(LocalDate until, UUID... images) {
    Map<String, Object> request = delete(images);
    request.put("decision", "retain");
    request.put("until", until.toString());
    return request;
  }

  private static Map<String, Object> delete(UUID... images) {
    Map<String, Object> request = new HashMap<>();
    request.put("decision", "delete");
    request.put("reason", "Not needed for any policing purpose");
    request.put("images", Map.of("imageIds", List.of(images)));
    return request;
  }

  private static ValidatableResponse preview(SignedIn who, Map<String, Object> request) {
    return post(who, DECISIONS + "/preview", request).statusCode(200);
  }

  private static ValidatableResponse decide(SignedIn who, Map<String, Object> request, int images) {
    request.put("confirmed", images);
    return post(who, DECISIONS, request);
  }

  private String hold(String type, UUID subject) {
    return place(manager, type, subject).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse place(SignedIn who, String type, UUID subject) {
    return post(
        who,
        "/api/v1/legal-holds",
        Map.of(
            "subjectType",
            type,
            "subjectId",
            subject,
            "reason",
            "Evidence in a claim",
            "authority",
            "County Court, order 7/26"));
  }

  private static ValidatableResponse release(SignedIn who, String hold) {
    return post(
        who, "/api/v1/legal-holds/" + hold + "/release", Map.of("reason", "The claim has ended"));
  }

  private static ValidatableResponse post(SignedIn who, String path, Map<String, Object> body) {
    return who.request().contentType(ContentType.JSON).body(body).post(path).then();
  }

  private static void auditOf(String subject, String action, String kind) {
    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?subjectId=" + subject + "&action=" + action)
        .then()
        .body("items[0].kind", equalTo(kind), "items[0].details.images", equalTo("1"));
  }
}
