package org.likeness.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.problem.ProblemDocument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

/** Systems of forces: how they sign in, what their scopes allow, and how much of it. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ForceSystemTest {

  @Test
  void secretIsExchangedForATokenThatSignsIn() {
    ForceSystem system = ForceSystem.of("GMP");

    assertThat(system.secret()).startsWith("lks_").hasSizeGreaterThan(40);
    system
        .request()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("userId", equalTo(system.id()))
        .body("login", equalTo(system.name()))
        .body("force", equalTo("GMP"))
        .body("roles", equalTo(List.of("force-system")));
  }

  @Test
  void secretAndNameMayStandInTheForm() {
    ForceSystem system = ForceSystem.of("MET");

    given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", system.name())
        .formParam("client_secret", system.secret())
        .formParam("scope", "likeness.read")
        .post("/api/v1/oauth/token")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("token_type", equalTo("Bearer"))
        .body("scope", equalTo("likeness.read"));
  }

  @Test
  void wrongSecretsGrantsAndScopesAreRefusedAsOAuthSays() {
    ForceSystem system = ForceSystem.of("MET", Scope.READ);
    ForceSystem other = ForceSystem.of("MET");

    ForceSystem.exchange(system.name(), other.secret(), null)
        .statusCode(401)
        .body("error", equalTo("invalid_client"));
    ForceSystem.exchange("nobody", other.secret(), null).statusCode(401);
    ForceSystem.exchange(system.name(), system.secret(), "likeness.search")
        .statusCode(400)
        .body("error", equalTo("invalid_scope"));
    ForceSystem.exchange(system.name(), system.secret(), "likeness.everything").statusCode(400);
    given()
        .formParam("grant_type", "password")
        .post("/api/v1/oauth/token")
        .then()
        .statusCode(400)
        .body("error", equalTo("unsupported_grant_type"));
    given().formParam("a", "b").post("/api/v1/oauth/token").then().statusCode(400);
  }

  @Test
  void scopesDecideWithinTheRole() {
    ForceSystem reader = ForceSystem.of("MET", Scope.READ);
    ForceSystem searcher = ForceSystem.of("MET", Scope.SEARCH);

    reader.requestOfItsOwn().get("/api/v1/searches").then().statusCode(200);
    refused(reader, "POST", "/api/v1/searches", "likeness.search");
    refused(
        reader,
        "GET",
        "/api/v1/searches/" + UUID.randomUUID() + "/disclosure",
        "likeness.disclose");
    refused(reader, "GET", "/api/v1/webhooks", "likeness.webhooks");
    refused(searcher, "GET", "/api/v1/searches", "likeness.read");
    searcher.request().multiPart("a", "b").post("/api/v1/searches").then().statusCode(422);
  }

  private static void refused(ForceSystem system, String method, String path, String scope) {
    system
        .request()
        .multiPart("nothing", "nothing")
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType(ProblemDocument.MEDIA_TYPE)
        .body("scope", equalTo(scope));
  }

  @Test
  void whatIsForPeopleIsRefusedToSystems() {
    ForceSystem system = ForceSystem.of("MET");

    system.request().post("/api/v1/notifications/reading").then().statusCode(403);
    system.request().get("/api/v1/users").then().statusCode(403);
    system.request().get("/api/v1/clients").then().statusCode(403);
  }

  @Test
  void searchNeedsAnOfficerForWhomItIsMade() {
    ForceSystem system = ForceSystem.of("MET");

    system
        .requestOfItsOwn()
        .multiPart("a", "b")
        .post("/api/v1/searches")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("Likeness-On-Behalf-Of"));
    system
        .requestOfItsOwn()
        .header("Likeness-On-Behalf-Of", "Jane Smith")
        .multiPart("a", "b")
        .post("/api/v1/searches")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("Likeness-On-Behalf-Of"));
  }

  @Test
  void officerStandsInTheAuditLog() {
    ForceSystem system = ForceSystem.of("MET");
    system.request().get("/api/v1/searches").then().statusCode(200);

    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .queryParam("actor", system.name())
        .queryParam("action", "search.listed")
        .get("/api/v1/audit/events")
        .then()
        .statusCode(200)
        .body("items[0].details.onBehalfOf", equalTo(ForceSystem.OFFICER));
  }

  @Test
  void secretsOverlapAndALeakedOneEndsAtOnce() {
    ForceSystem system = ForceSystem.of("MET");
    String second = rotated(system, Map.of());

    ForceSystem.exchange(system.name(), system.secret(), null).statusCode(200);
    ForceSystem.exchange(system.name(), second, null).statusCode(200);
    String third = rotated(system, Map.of("endOthersNow", true));

    ForceSystem.exchange(system.name(), system.secret(), null).statusCode(401);
    ForceSystem.exchange(system.name(), second, null).statusCode(401);
    ForceSystem.exchange(system.name(), third, null).statusCode(200);
    system.request().get("/api/v1/me").then().statusCode(401);
  }

  private static String rotated(ForceSystem system, Map<String, Object> how) {
    return SignedIn.administrator()
        .request()
        .contentType(ContentType.JSON)
        .body(how)
        .post("/api/v1/clients/" + system.id() + "/secrets")
        .then()
        .statusCode(201)
        .body("secret", startsWith("lks_"))
        .extract()
        .path("secret");
  }

  @Test
  void closedClientIsOutAtOnceAndATakenScopeToo() {
    ForceSystem system = ForceSystem.of("MET", Scope.READ, Scope.WEBHOOKS);
    system.change(Map.of("scopes", List.of("likeness.webhooks")));
    system.request().get("/api/v1/searches").then().statusCode(403);
    system.request().get("/api/v1/webhooks").then().statusCode(200);

    system.change(Map.of("active", false));
    system.request().get("/api/v1/webhooks").then().statusCode(401);
    ForceSystem.exchange(system.name(), system.secret(), null).statusCode(401);
  }

  @Test
  void ofTwoChangesOfTheSameVersionTheSecondIsRefused() {
    ForceSystem system = ForceSystem.of("MET", Scope.READ);
    Map<String, Object> change = Map.of("scopes", List.of("likeness.webhooks"));
    String tag = system.change(change);

    SignedIn.administrator()
        .request()
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(change)
        .patch("/api/v1/clients/" + system.id())
        .then()
        .statusCode(412);
  }

  @Test
  void namesAreGivenOnceAndForcesMustBeKnown() {
    ForceSystem system = ForceSystem.of("MET");
    Map<String, Object> client = new HashMap<>();
    client.put("name", system.name());
    client.put("force", "MET");
    client.put("scopes", ForceSystem.names(Scope.READ));

    ForceSystem.create(client).statusCode(409);
    client.put("name", "another-" + UUID.randomUUID());
    client.put("force", "NOWHERE");
    ForceSystem.create(client).statusCode(422);
    client.put("force", "MET");
    client.put("scopes", List.of());
    ForceSystem.create(client).statusCode(422);
  }
}
