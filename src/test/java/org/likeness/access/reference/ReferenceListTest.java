package org.likeness.access.reference;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/** Forces, purposes and offences are added and end; searches use those of their day (S1). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ReferenceListTest {
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Inject EntityManager database;
  @Inject FirstContent firstContent;

  private final String code = "test-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void configuredValuesAreTheFirstContentAndAreFilledInOnce() {
    SignedIn.administrator()
        .request()
        .get("/api/v1/reference-lists/purposes")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("investigate-crime", "missing-person"))
        .body("items.find { it.code == 'missing-person' }.addedBy", equalTo("system"));
    int before = entries();

    firstContent.fill(new io.quarkus.runtime.StartupEvent());

    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void purposeCountsFromItsFirstDayToItsLast() {
    PortraitGallery.fill();
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    assertRefused(investigator);
    add("purposes", code, "A purpose of the test", null)
        .statusCode(201)
        .body("inForce", equalTo(true));
    String search = search(investigator).statusCode(201).extract().path("id");

    end("purposes", code, today).statusCode(200).body("inForce", equalTo(true));
    search(investigator).statusCode(201);
    end("purposes", code, today.minusDays(1)).statusCode(422);
    endedYesterday();

    assertRefused(investigator);
    investigator
        .request()
        .get("/api/v1/searches/" + search)
        .then()
        .statusCode(200)
        .body("purpose", equalTo(code));
    investigator
        .request()
        .get("/api/v1/reference-data")
        .then()
        .body("purposes", not(hasKey(code)))
        .body("former.purposes." + code, equalTo("A purpose of the test"));
    add("purposes", code, "Another meaning", null).statusCode(409);
    end("purposes", code, null).statusCode(409);
  }

  @Test
  void purposeOfTomorrowDoesNotCountToday() {
    PortraitGallery.fill();
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);

    add("purposes", code, "Of tomorrow", today.plusDays(1))
        .statusCode(201)
        .body("inForce", equalTo(false));

    assertRefused(investigator);
    add("purposes", code + "x", "Of yesterday", today.minusDays(1))
        .statusCode(422)
        .body("errors.field", contains("validFrom"));
  }

  @Test
  void offencesAndForcesAreGovernedInTheSameWay() {
    add("offences", code, "An offence of the test", null).statusCode(201);
    String force = "T" + Math.abs(code.hashCode() % 100_000);
    add("forces", force, "Force of the test", null).statusCode(201);

    SignedIn there = SignedIn.as(force, Role.INVESTIGATOR);

    there
        .request()
        .get("/api/v1/reference-data")
        .then()
        .body("offences", hasKey(code))
        .body("forces." + force, equalTo("Force of the test"));
    add("forces", "not a code", "x", null).statusCode(422).body("errors.field", contains("code"));
    add("offences", "CAPITALS", " ", null).statusCode(422);
  }

  @Test
  void endThatHasNotComeCanBeTakenBack() {
    add("offences", code, "An offence of the test", null).statusCode(201);
    end("offences", code, today.plusDays(10)).statusCode(200);

    end("offences", code, null).statusCode(200).body("validUntil", equalTo(null));

    assertThat(
            SignedIn.as("MET", Role.AUDITOR)
                .request()
                .get("/api/v1/audit/events?subjectId=offences/" + code)
                .then()
                .extract()
                .<List<String>>path("items.action"))
        .containsExactly("reference.ended", "reference.ended", "reference.added");
  }

  @Test
  void nothingInForceIsRefused() {
    List<String> purposes =
        SignedIn.administrator()
            .request()
            .get("/api/v1/reference-lists/purposes")
            .then()
            .extract()
            .path("items.findAll { it.inForce && it.validUntil == null }.code");
    String last = purposes.getLast();
    purposes
        .subList(0, purposes.size() - 1)
        .forEach(one -> end("purposes", one, today.plusDays(5)).statusCode(200));
    try {
      end("purposes", last, today.plusDays(5)).statusCode(409);
    } finally {
      purposes.forEach(one -> end("purposes", one, null).statusCode(200));
    }
  }

  @Test
  void onlyAdministratorsGovernThem() {
    for (Role role :
        List.of(Role.INVESTIGATOR, Role.REVIEWER, Role.AUDITOR, Role.GALLERY_MANAGER)) {
      SignedIn user = SignedIn.as("MET", role);
      user.request().get("/api/v1/reference-lists/purposes").then().statusCode(403);
      send(user, "purposes", Map.of("code", code, "words", "x")).statusCode(403);
    }
    SignedIn.administrator()
        .request()
        .get("/api/v1/reference-lists/nothing")
        .then()
        .statusCode(404);
    end("purposes", "no-such-code", today).statusCode(404);
  }

  @Test
  void nobodyRemovesOrRewordsAnEntryEvenInTheDatabase() {
    for (String sql :
        List.of(
            "delete from reference_entry where list = 'purposes'",
            "update reference_entry set words = 'other' where list = 'purposes'")) {
      assertThatThrownBy(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(() -> database.createNativeQuery(sql).executeUpdate()))
          .hasStackTraceContaining("can only end");
    }
  }

  private void assertRefused(SignedIn investigator) {
    search(investigator).statusCode(422).body("errors.field", contains("purpose"));
  }

  private ValidatableResponse search(SignedIn investigator) {
    return SearchCalls.search(
        investigator,
        SearchCalls.request("purpose", code),
        PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0));
  }

  private static ValidatableResponse add(
      String list, String code, String words, LocalDate validFrom) {
    Map<String, Object> entry = new HashMap<>(Map.of("code", code, "words", words));
    if (validFrom != null) {
      entry.put("validFrom", validFrom.toString());
    }
    return send(SignedIn.administrator(), list, entry);
  }

  private static ValidatableResponse send(SignedIn user, String list, Map<String, Object> entry) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(entry)
        .post("/api/v1/reference-lists/" + list)
        .then();
  }

  private static ValidatableResponse end(String list, String code, LocalDate day) {
    Map<String, Object> end = new HashMap<>();
    end.put("validUntil", day == null ? null : day.toString());
    return SignedIn.administrator()
        .request()
        .contentType(ContentType.JSON)
        .body(end)
        .patch("/api/v1/reference-lists/" + list + "/" + code)
        .then();
  }

  /** As if the entry had been of the day before yesterday. */
  private void endedYesterday() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database
                  .createNativeQuery("alter table reference_entry disable trigger only_ends")
                  .executeUpdate();
              database
                  .createNativeQuery(
                      "update reference_entry set valid_from = current_date - 2, valid_until ="
                          + " current_date - 1 where code = ?1")
                  .setParameter(1, code)
                  .executeUpdate();
              database
                  .createNativeQuery("alter table reference_entry enable trigger only_ends")
                  .executeUpdate();
            });
  }

  private int entries() {
    return ((Number)
            database.createNativeQuery("select count(*) from reference_entry").getSingleResult())
        .intValue();
  }
}
