package org.likeness.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.handBack;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;

/** The verifier and the third person know nothing of score, rank and earlier decisions (R3). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class BlindViewTest {
  private static SignedIn investigator;
  private static SignedIn anna;
  private static SignedIn bob;
  private static SignedIn carol;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      anna = SignedIn.asTrainedReviewer("MET");
      bob = SignedIn.asTrainedReviewer("MET");
      carol = SignedIn.asTrainedReviewer("MET");
    }
  }

  @Test
  void firstReviewerSeesRanksAndScores() {
    String search = searchFor(investigator).extract().path("id");

    ValidatableResponse task =
        task(anna, search).statusCode(200).header("Cache-Control", "no-store");

    assertThat(task.extract().<List<Integer>>path("candidates.rank")).isSorted().hasSize(50);
    task.body("stage", equalTo("first-review"));
  }

  @Test
  void verifierAndThirdPersonSeeNeitherScoreNorRankNorDecision() throws Exception {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");
    decide(anna, search, match(made.extract().path("candidates[7].id"))).statusCode(201);

    assertBlind(task(bob, search).statusCode(200).body("stage", equalTo("verification")));
    decide(bob, search, finds("inconclusive")).statusCode(201);
    assertBlind(task(carol, search).statusCode(200).body("stage", equalTo("verification")));
  }

  private static void assertBlind(ValidatableResponse task) throws Exception {
    List<String> names = new ArrayList<>();
    walk(new ObjectMapper().readTree(task.extract().asString()), names);
    assertThat(new TreeSet<>(names))
        .containsExactlyInAnyOrder(
            "searchId",
            "stage",
            "stills",
            "candidates",
            "features",
            "notice",
            "index",
            "width",
            "height",
            "edits",
            "face",
            "x",
            "y",
            "warnings",
            "eyes",
            "right",
            "left",
            "content",
            "id",
            "images",
            "captureDate",
            "ageAtCapture",
            "imageType");
    assertThat(task.extract().headers().asList())
        .noneMatch(header -> header.getValue().contains("possible-match"))
        .noneMatch(header -> header.getName().equalsIgnoreCase("Server-Timing"));
  }

  @Test
  void orderIsShuffledStableAndAnotherForEachPerson() {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");
    List<String> ranked = made.extract().path("candidates.id");
    decide(anna, search, finds("not-a-match")).statusCode(201);

    List<String> bobs = task(bob, search).extract().path("candidates.id");
    List<String> again = task(bob, search).extract().path("candidates.id");
    handBack(bob, search).statusCode(204);
    List<String> carols = task(carol, search).extract().path("candidates.id");

    assertThat(bobs).containsExactlyInAnyOrderElementsOf(ranked).isNotEqualTo(ranked);
    assertThat(again).isEqualTo(bobs);
    assertThat(carols).containsExactlyInAnyOrderElementsOf(ranked).isNotEqualTo(bobs);
  }

  @Test
  void tagTellsNothingOfWhoLooked() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);

    assertThat(task(bob, search).extract().header("ETag")).matches("\"[0-9a-f-]{36}\"");
  }

  @Test
  void verifierGetsThePicturesOfTheTaskAndNoOthers() {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);
    ValidatableResponse task = task(bob, search);
    String picture = task.extract().path("candidates[3].images[0].content");
    String still = task.extract().path("stills[0].content");

    for (String address : List.of(picture, still)) {
      bob.request()
          .get(address)
          .then()
          .statusCode(200)
          .contentType("image/jpeg")
          .header("Cache-Control", "no-store");
      anna.request().get(address).then().statusCode(403);
      investigator.request().get(address).then().statusCode(403);
    }
    bob.request().get(picture.replace("/images/0/", "/images/9/")).then().statusCode(404);
    bob.request()
        .get(made.extract().<String>path("candidates[0].images[0].content"))
        .then()
        .statusCode(403);
    bob.request().get("/api/v1/searches/" + search).then().statusCode(403);
  }

  @Test
  void queueSaysTheStageOfEach() {
    String search = searchFor(investigator).extract().path("id");
    assertThat(stage(bob, search)).isEqualTo("first-review");

    decide(anna, search, finds("not-a-match")).statusCode(201);

    assertThat(stage(bob, search)).isEqualTo("verification");
  }

  private static String stage(SignedIn reviewer, String search) {
    List<Map<String, String>> items =
        reviewer
            .request()
            .get("/api/v1/review-tasks")
            .then()
            .statusCode(200)
            .extract()
            .path("items");
    return items.stream()
        .filter(item -> item.get("searchId").equals(search))
        .findFirst()
        .orElseThrow()
        .get("stage");
  }

  private static void walk(JsonNode node, List<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> walk(child, names));
  }
}
