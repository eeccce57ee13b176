package org.likeness.evidence.triage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.evidence.FileFormat;
import org.likeness.media.MediaStore;
import org.likeness.media.Sha256;
import org.likeness.retention.RetentionSweep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Legal holds on packs: no sweep removes one, nor its files, while a hold stands (P1, G2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
public class PackHoldTest {
  @Inject RetentionSweep sweep;
  @Inject MediaStore media;

  /** Places a hold on a pack. */
  public static ValidatableResponse place(SignedIn user, UUID pack) {
    return place(user, "pack", pack, Map.of());
  }

  private static ValidatableResponse place(
      SignedIn user, String type, UUID subject, Map<String, Object> more) {
    Map<String, Object> hold = new HashMap<>(more);
    hold.put("subjectType", type);
    hold.put("subjectId", subject);
    hold.put("reason", "Evidence in a civil claim");
    hold.put("authority", "County Court, order 7/26");
    return user.request()
        .contentType(ContentType.JSON)
        .body(hold)
        .post("/api/v1/legal-holds")
        .then();
  }

  /** Releases a hold. */
  public static ValidatableResponse release(SignedIn user, String hold) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "The claim was settled"))
        .post("/api/v1/legal-holds/" + hold + "/release")
        .then();
  }

  /** A pack of the Kent Police whose time is over, with a file of its own. */
  private static UUID over() {
    UUID pack = SubmittedPacks.submitted("KENT", Map.of());
    SubmittedPacks.add(pack, FileFormat.JPEG, still(pack));
    SubmittedPacks.sql(
        "update evidence_pack set state = 'refused', closed_at = ?2 where id = ?1",
        pack,
        Instant.now().minus(Duration.ofDays(400)));
    return pack;
  }

  private static byte[] still(UUID pack) {
    return ("still of " + pack).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void heldPackIsRemovedOnlyOnceItIsReleased() {
    SignedIn officer = SignedIn.as("KENT", Role.INVESTIGATOR);
    SignedIn supervisor = SignedIn.as("KENT", Role.SUPERVISOR);
    UUID pack = over();
    String hold = place(officer, pack).statusCode(201).extract().path("id");

    sweep.sweep();
    SubmittedPacks.read(officer, pack)
        .statusCode(200)
        .body("holds.id", equalTo(List.of(hold)))
        .body("holds[0].authority", equalTo("County Court, order 7/26"));
    assertThat(media.get(Sha256.of(still(pack)))).isPresent();

    release(officer, hold).statusCode(403);
    release(SignedIn.as("GMP", Role.SUPERVISOR), hold).statusCode(404);
    release(supervisor, hold).statusCode(200).body("standing", equalTo(false));
    SubmittedPacks.read(officer, pack).statusCode(200).body("holds", hasSize(0));
    sweep.sweep();
    SubmittedPacks.read(officer, pack).statusCode(404);
    assertThat(media.get(Sha256.of(still(pack)))).isEmpty();
  }

  @Test
  void holdEndsWithItsLastDay() {
    SignedIn officer = SignedIn.as("KENT", Role.INVESTIGATOR);
    UUID pack = over();
    place(officer, "pack", pack, Map.of("until", LocalDate.now().plusDays(1).toString()))
        .statusCode(201);
    sweep.sweep();
    SubmittedPacks.read(officer, pack).statusCode(200);

    SubmittedPacks.sql("update legal_hold set until = ?2 where subject_id = ?1", pack, yesterday());
    sweep.sweep();

    SubmittedPacks.read(officer, pack).statusCode(404);
  }

  private static LocalDate yesterday() {
    return LocalDate.now(ZoneOffset.UTC).minusDays(1);
  }

  @Test
  void othersAndOtherForcesPlaceNone() {
    UUID pack = SubmittedPacks.submitted("KENT", Map.of());

    place(SignedIn.as("KENT", Role.REVIEWER), pack).statusCode(403);
    place(SignedIn.as("KENT", Role.AUDITOR), pack).statusCode(403);
    place(SignedIn.asRetailer("CORNER"), pack).statusCode(403);
    place(SignedIn.as("GMP", Role.INVESTIGATOR), pack).statusCode(404);
    place(SignedIn.as("GMP", Role.SUPERVISOR), pack).statusCode(404);
    place(SignedIn.as("KENT", Role.INVESTIGATOR), UUID.randomUUID()).statusCode(404);
  }

  /** What is not a pack is held by managers and supervisors, as before. */
  @Test
  void investigatorPlacesNoneOnPeopleImagesAndSearches() {
    SignedIn officer = SignedIn.as("KENT", Role.INVESTIGATOR);

    for (String type : new String[] {"person", "image", "search"}) {
      place(officer, type, UUID.randomUUID(), Map.of())
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
  }

  @Test
  void placingAndReleasingAreInTheAuditLog() {
    SignedIn supervisor = SignedIn.as("KENT", Role.SUPERVISOR);
    UUID pack = SubmittedPacks.submitted("KENT", Map.of());
    String hold = place(supervisor, pack).statusCode(201).extract().path("id");
    release(supervisor, hold).statusCode(200);

    SignedIn.as("KENT", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?kind=alteration&subjectId=" + hold)
        .then()
        .body("items.action", hasItem("hold.placed"))
        .body("items.action", hasItem("hold.released"))
        .body("items[0].details.subjectType", equalTo("pack"))
        .body("items[0].details.subjectId", equalTo(pack.toString()));
  }
}
