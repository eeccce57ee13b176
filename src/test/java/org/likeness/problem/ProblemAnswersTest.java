package org.likeness.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ProblemAnswersTest {

  @Test
  void everyKindIsExplainedWhereItsTypePoints() {
    for (ProblemType type : ProblemType.values()) {
      given().get(type.uri()).then().statusCode(200).body("status", equalTo(type.status()));
    }
  }

  @Test
  void unknownKindIsAProblemDocument() {
    given()
        .get("/problems/no-such-kind")
        .then()
        .statusCode(404)
        .contentType(ProblemDocument.MEDIA_TYPE)
        .body("code", equalTo("not-found"))
        .body("type", equalTo("/problems/not-found"));
  }

  @Test
  void catalogueNamesEveryCode() {
    given().get("/problems").then().statusCode(200).body("code", hasItem("review-not-complete"));
  }
}
