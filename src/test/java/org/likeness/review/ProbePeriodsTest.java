package org.likeness.review;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jakarta.inject.Inject;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What became of a case decides how long its stills are kept; a purge loses nothing that comes. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ProbePeriodsTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String SEARCHES = "/api/v1/searches/";

  @Inject ProbeSweep sweep;
  @Inject AgroalDataSource database;
  private final String caseReference = "PERIOD/" + UUID.randomUUID();
  private SignedIn investigator;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
  }

  @Test
  void possibleMatchThatWasActionedIsKeptForSixYears() throws Exception {
    byte[] still =
        OldSearches.unique(PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0));
    ValidatableResponse made = OldSearches.search(investigator, still, caseReference);
    String search = made.extract().path("id");
    String person = made.extract().path("candidates[0].id");
    for (int i = 0; i < 2; i++) {
      ReviewCalls.decide(SignedIn.asTrainedReviewer("MET"), search, ReviewCalls.match(person))
          .statusCode(201);
    }
    OldSearches.age(database, search, "13 months");
    sweep.sweep(TODAY, 1000);
    read(search).body("purged", nullValue());
    outcome(search, Map.of("step", "actioned", "evidenceKind", "dna", "evidence", "Swab AB/1"));
    outcome(search, Map.of("step", "charged"));
    OldSearches.age(database, search, "71 months");
    sweep.sweep(TODAY, 1000);
    read(search).body("purged", nullValue());
    OldSearches.age(database, search, "73 months");

    sweep.sweep(TODAY, 1000);

    read(search).body("purged.rule", equalTo("with-action"));
  }

  private void outcome(String search, Map<String, String> entry) {
    Map<String, String> body = new LinkedHashMap<>(entry);
    body.put("occurredOn", TODAY.toString());
    body.put("reason", "As it was");
    investigator
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(SEARCHES + search + "/outcomes")
        .then()
        .statusCode(201);
  }

  @Test
  void pictureThatIsSentAgainWhileItIsPurgedIsNotLost() throws Exception {
    byte[] still = OldSearches.unique(PortraitGallery.stranger(7));
    for (int round = 0; round < 4; round++) {
      String old =
          OldSearches.search(investigator, still, "OLD/" + round + caseReference)
              .extract()
              .path("id");
      OldSearches.age(database, old, "7 months");
      CompletableFuture<Void> sweeping = CompletableFuture.runAsync(() -> sweep.sweep(TODAY, 1000));
      String young =
          OldSearches.search(investigator, still, "YOUNG/" + caseReference).extract().path("id");
      sweeping.join();
      read(old).body("purged.removedAt", notNullValue());
      investigator.request().get(SEARCHES + young + "/stills/0/content").then().statusCode(200);
    }
  }

  private ValidatableResponse read(String search) {
    return investigator.request().get(SEARCHES + search).then().statusCode(200);
  }
}
