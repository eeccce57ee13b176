package org.likeness.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.likeness.search.SearchCalls.request;
import static org.likeness.search.SearchCalls.search;

/** A frozen list never changes, and a repetition gives the same or says why not (S7). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class RepetitionTest {
  private static SignedIn investigator;

  @Inject EntityManager database;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    }
  }

  @Test
  void sameGalleryGivesTheSameList() {
    ValidatableResponse made =
        search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(7));

    repeat(made)
        .body("same", equalTo(true))
        .body("why", hasSize(0))
        .body("missing", hasSize(0))
        .body("added", equalTo(0))
        .body("largestScoreDifference", equalTo(0f));
  }

  @Test
  void grownGalleryIsSaidAndTheFrozenListStays() {
    String person = PortraitGallery.personWhoGrows();
    ValidatableResponse made =
        search(investigator, request(), PortraitGallery.probe(person, 0)).statusCode(201);

    PortraitGallery.enrol(person, PortraitGallery.people().get(person).get(2));

    repeat(made)
        .body("same", equalTo(false))
        .body("why.code", hasItem("gallery-changed"))
        .body("missing", hasSize(0));
    investigator
        .request()
        .get("/api/v1/searches/" + made.extract().path("id"))
        .then()
        .body(
            "candidates[0].images",
            hasSize(made.extract().<Integer>path("candidates[0].images.size()")));
  }

  /** G2, S7: the sweep that would take it out of the searches has not come yet. */
  @Test
  void imagePastItsReviewIsNoLongerListedAndTheRepetitionSaysWhy() {
    String person = PortraitGallery.personOfTwoImages();
    ValidatableResponse made =
        search(investigator, request(), PortraitGallery.probe(person, 0)).statusCode(201);
    String image = made.extract().path("candidates[0].images[0].id");

    change(image, "arrest_outcome = 'acquitted', review_date = current_date - 1");
    try {
      repeat(made)
          .body("same", equalTo(false))
          .body("why.code", hasItem("gallery-changed"))
          .body("why.code", not(hasItem("unexplained")));
      search(investigator, request(), PortraitGallery.probe(person, 0))
          .statusCode(201)
          .body("candidates.images.id.flatten()", not(hasItem(image)));
    } finally {
      change(image, "arrest_outcome = 'convicted', review_date = current_date + 1000");
    }
    repeat(made).body("same", equalTo(true));
  }

  private void change(String image, String to) {
    String sql = "update custody_image set " + to + " where id = '" + image + "'";
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
  }

  /** S4: the search would be another one if its stills were put together in another way. */
  @Test
  void severalStillsAreFusedAsTheyWereThen() {
    ValidatableResponse made =
        search(
                investigator,
                SearchCalls.investigative(),
                PortraitGallery.stranger(7),
                PortraitGallery.stranger(8))
            .statusCode(201)
            .body("model.fusion", equalTo("quality-weighted"));
    repeat(made).body("same", equalTo(true)).body("largestScoreDifference", equalTo(0f));

    String asBeforeTheWeights =
        "update search set fusion = 'MEAN' where id = '" + made.extract().path("id") + "'";
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              database
                  .createNativeQuery("set local session_replication_role = replica")
                  .executeUpdate();
              database.createNativeQuery(asBeforeTheWeights).executeUpdate();
            });

    repeat(made)
        .body("model.fusion", equalTo("mean"))
        .body("largestScoreDifference", greaterThan(0f));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update search set threshold = 0.1",
        "update search_still set sha256 = ''",
        "update search_candidate set rank = rank + 1",
        "update search_candidate_image set score = 1"
      })
  void databaseRefusesToChangeAFrozenList(String change) {
    search(investigator, SearchCalls.investigative(), PortraitGallery.stranger(8)).statusCode(201);

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(change).executeUpdate()))
        .hasStackTraceContaining("is frozen");
  }

  private static ValidatableResponse repeat(ValidatableResponse made) {
    return investigator
        .request()
        .post("/api/v1/searches/" + made.extract().path("id") + "/repetitions")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store");
  }
}
