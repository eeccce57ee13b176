package org.likeness.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.problem.ProblemDocument;

import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/** How many requests, and of which version. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ApiMannersTest {

  /** Its token was the first of three. */
  @Test
  void eachAnswerSaysHowManyRequestsAreLeftAndTheNextIsRefused() {
    ForceSystem system =
        ForceSystem.with(Map.of("force", "MET", "requestsPerMinute", 3), Scope.READ);

    system
        .request()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", equalTo("\"client\";q=3;w=60"))
        .header("RateLimit", matchesPattern("\"client\";r=1;t=\\d+"));
    system.request().get("/api/v1/searches/" + UUID.randomUUID()).then().statusCode(404);
    system
        .request()
        .get("/api/v1/me")
        .then()
        .statusCode(429)
        .contentType(ProblemDocument.MEDIA_TYPE)
        .header("RateLimit", startsWith("\"client\";r=0;t="))
        .header("Retry-After", notNullValue())
        .body("code", equalTo("rate-limited"));
    SignedIn.administrator()
        .request()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", startsWith("\"person\";q=3000"));
  }

  @Test
  void tokensAreRequestsOfTheClient() {
    ForceSystem system =
        ForceSystem.with(Map.of("force", "MET", "requestsPerMinute", 2), Scope.READ);

    ForceSystem.exchange(system.name(), system.secret(), null)
        .statusCode(200)
        .header("RateLimit", startsWith("\"client\";r=0;t="));
    ForceSystem.exchange(system.name(), system.secret(), null)
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("rate-limited"));
    ForceSystem.exchange(system.name(), "lks_wrong", null).statusCode(401);
    system.request().get("/api/v1/me").then().statusCode(429);
  }

  @Test
  void versionOfTheMediaTypeIsAcceptedAndNamed() {
    SignedIn user = SignedIn.as("MET", Role.INVESTIGATOR);

    user.request()
        .accept("application/vnd.likeness.v1+json")
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("application/vnd.likeness.v1+json"));
    given()
        .contentType("application/vnd.likeness.v1+json")
        .body("{\"login\":\"nobody\",\"password\":\"wrong\"}")
        .post("/api/v1/tokens")
        .then()
        .statusCode(401)
        .contentType(ProblemDocument.MEDIA_TYPE);
    user.request()
        .accept("application/json")
        .get("/api/v1/me")
        .then()
        .header("Content-Type", not(startsWith("application/vnd")));
  }

  @Test
  void unknownVersionsAreRefusedWithThoseThatThereAre() {
    given()
        .accept("application/vnd.likeness.v2+json")
        .get("/api/v1/me")
        .then()
        .statusCode(406)
        .contentType(ProblemDocument.MEDIA_TYPE)
        .body("code", equalTo("not-acceptable"))
        .body("supported", equalTo("application/vnd.likeness.v1+json"));
    given()
        .contentType("application/vnd.likeness.v7+json")
        .body("{}")
        .post("/api/v1/tokens")
        .then()
        .statusCode(415)
        .body("supported", equalTo("application/vnd.likeness.v1+json"));
  }
}
