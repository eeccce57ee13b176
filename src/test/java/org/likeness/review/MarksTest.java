package org.likeness.review;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;

/** What reviewers draw on the pictures, and where the pictures' eyes are (R2, R3). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class MarksTest {
  private SignedIn investigator;
  private SignedIn anna;
  private SignedIn bob;
  private String search;
  private String person;

  @BeforeEach
  void search() {
    PortraitGallery.fill();
    investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    anna = SignedIn.asTrainedReviewer("MET");
    bob = SignedIn.asTrainedReviewer("MET");
    ValidatableResponse made = searchFor(investigator);
    search = made.extract().path("id");
    person = made.extract().path("candidates[0].id");
  }

  @Test
  void marksAreKeptAsTheyWereDrawnAndNamedByImageOnceTheReviewIsComplete() {
    // the person's own image: the first of the ranked task, another of the blind one, by date
    decide(anna, search, marked(mark("nose", "similarity", still(point(60, 70.04)), image(0, 1))))
        .statusCode(201)
        .body("decisions[0].marks[0].places[1].imageId", nullValue())
        .body("decisions[0].marks[0].places[0].points[0].x", equalTo(60f))
        .body("decisions[0].marks[0].places[0].points[0].y", equalTo(70f));
    decide(bob, search, marked(mark("ears", "difference", image(1, 2)))).statusCode(201);

    List<String> images =
        investigator
            .request()
            .get("/api/v1/searches/" + search)
            .then()
            .extract()
            .path("candidates[0].images.id");
    ValidatableResponse review =
        investigator.request().get("/api/v1/searches/" + search + "/reviews").then();
    review
        .body("decisions[0].marks", hasSize(1))
        .body("decisions[0].marks[0].feature", equalTo("nose"))
        .body("decisions[0].marks[0].shows", equalTo("similarity"))
        .body("decisions[0].marks[0].places[0].still", equalTo(0))
        .body("decisions[0].marks[0].places[1].imageId", equalTo(images.getFirst()))
        .body("decisions[0].marks[0].places[1].shape", equalTo("line"))
        .body("decisions[0].marks[0].places[1].points[1].y", equalTo(20f));
    assertThat(review.extract().<String>path("decisions[1].marks[0].places[0].imageId"))
        .isIn(images);
  }

  @Test
  void verifierIsToldNothingOfTheFirstOnesMarks() {
    decide(anna, search, marked(mark("nose", "similarity", still(point(60, 70))))).statusCode(201);

    String task = task(bob, search).statusCode(200).extract().asString();
    String review =
        bob.request().get("/api/v1/searches/" + search + "/reviews").then().extract().asString();

    assertThat(task + review).doesNotContain("similarity", "\"marks\":[", "places");
  }

  @Test
  void marksOutsideOfThePictureOrOfNoPictureAreRefusedAndNothingIsStored() {
    decide(
            anna,
            search,
            marked(
                mark("nose", "similarity", still(point(60, 70000))),
                mark("nose", "similarity", still(point(-1, 7))),
                mark("beard", "alike", image(0, 1)),
                mark("nose", "difference", image(9, 1)),
                mark("nose", "difference", Map.of("still", 0, "image", 0)),
                mark("nose", "difference", image(0, 1), image(0, 1)),
                mark("nose", "difference")))
        .statusCode(422)
        .body("errors.field", hasItem("marks[0].places[0].points"))
        .body("errors.field", hasItem("marks[1].places[0].points"))
        .body("errors.field", hasItem("marks[2].feature"))
        .body("errors.field", hasItem("marks[2].shows"))
        .body("errors.field", hasItem("marks[3].places[0]"))
        .body("errors.field", hasItem("marks[4].places[0]"))
        .body("errors.field", hasItem("marks[5].places[1]"))
        .body("errors.field", hasItem("marks[6].places"))
        .body("errors.reason", hasItem(containsString("inside the picture of")));

    task(anna, search).statusCode(200).body("stage", equalTo("first-review"));
  }

  @Test
  void moreMarksThanAnybodyCanReadAreRefused() {
    Map<String, Object> decision = finds("inconclusive");
    decision.put("marks", Collections.nCopies(51, mark("nose", "similarity", still(point(6, 7)))));

    decide(anna, search, decision).statusCode(422).body("errors[0].field", equalTo("marks"));
  }

  @Test
  void marksOnAnImageNeedACandidate() {
    Map<String, Object> decision = finds("not-a-match");
    decision.put("marks", List.of(mark("nose", "difference", image(0, 1))));

    decide(anna, search, decision)
        .statusCode(422)
        .body("errors[0].field", equalTo("marks[0].places[0]"));
  }

  @Test
  void taskTellsWhereTheEyesAreInPixelsOfEachPicture() throws IOException {
    ValidatableResponse task = task(anna, search);

    for (String picture : List.of("stills[0]", "candidates[0].images[0]")) {
      float right = task.extract().path(picture + ".eyes.right.x");
      float left = task.extract().path(picture + ".eyes.left.x");
      float height = task.extract().path(picture + ".eyes.left.y");
      var answer = anna.request().get(task.extract().<String>path(picture + ".content"));
      BufferedImage shown = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
      assertThat(answer.header("Picture-Width")).isEqualTo(Integer.toString(shown.getWidth()));
      assertThat(answer.header("Picture-Height")).isEqualTo(Integer.toString(shown.getHeight()));
      assertThat((double) (right + left) / 2 / shown.getWidth()).isCloseTo(0.5, offset(0.2));
      assertThat((double) height / shown.getHeight()).isBetween(0.2, 0.7);
      assertThat(right).isLessThan(left);
    }
  }

  @SafeVarargs
  private Map<String, Object> marked(Map<String, Object>... marks) {
    Map<String, Object> decision = match(person);
    decision.put("marks", List.of(marks));
    return decision;
  }

  @SafeVarargs
  private static Map<String, Object> mark(
      String feature, String shows, Map<String, Object>... places) {
    return Map.of("feature", feature, "shows", shows, "places", List.of(places));
  }

  private static Map<String, Object> point(double x, double y) {
    return Map.of("x", x, "y", y);
  }

  private static Map<String, Object> still(Map<String, Object> point) {
    return Map.of("still", 0, "shape", "point", "points", List.of(point));
  }

  private static Map<String, Object> image(int index, double from) {
    return Map.of(
        "image", index, "shape", "line", "points", List.of(point(from, from), point(10, 20)));
  }
}
