package org.likeness.access.users;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.access.Training;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class UserManagementTest {
  @Inject Training training;

  private SignedIn admin;

  @BeforeEach
  void administrator() {
    admin = SignedIn.administrator();
  }

  private ValidatableResponse create(Map<String, Object> user) {
    return admin.request().contentType(ContentType.JSON).body(user).post("/api/v1/users").then();
  }

  private ValidatableResponse change(SignedIn user, String etag, Map<String, Object> change) {
    return admin
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(change)
        .patch("/api/v1/users/" + user.userId())
        .then();
  }

  private String etag(SignedIn user) {
    return admin.request().get("/api/v1/users/" + user.userId()).then().extract().header("ETag");
  }

  @ParameterizedTest
  @CsvSource({
    "x, MET, reviewer, Nine-Blue-Lanterns-4, login",
    "a.person, XXX, reviewer, Nine-Blue-Lanterns-4, force",
    "a.person, MET, auditor+investigator, Nine-Blue-Lanterns-4, roles",
    "a.person, MET, administrator+gallery-manager, Nine-Blue-Lanterns-4, roles",
    "a.person, MET, reviewer, short-one, password",
    "a.person, MET, reviewer, aaaaaaaaaaaaaaaa, password",
    "a.person, MET, reviewer, My-a.person-word, password",
  })
  void impossibleUserIsRefusedByField(
      String login, String force, String roles, String password, String field) {
    create(
            Map.of(
                "login",
                login,
                "name",
                "A",
                "force",
                force,
                "roles",
                List.of(roles.split("\\+")),
                "password",
                password))
        .statusCode(422)
        .body("errors.field", hasItem(equalTo(field)))
        .body(not(containsString(password)));
  }

  @Test
  void retailersBelongToAnOrganisationAndEverybodyElseToAForce() {
    SignedIn retailer = SignedIn.asRetailer("CORNER");
    admin
        .request()
        .get("/api/v1/users/" + retailer.userId())
        .then()
        .body("organisation", equalTo("CORNER"))
        .body(not(containsString("\"force\"")));

    create(user("retailer", "force", "MET"))
        .statusCode(422)
        .body("errors.field", hasItem("force"))
        .body("errors.field", hasItem("organisation"));
    create(user("retailer", "organisation", "NOBODY"))
        .statusCode(422)
        .body("errors.field", hasItem("organisation"));
    create(user("investigator", "organisation", "CORNER"))
        .statusCode(422)
        .body("errors.field", hasItem("force"));
  }

  private static Map<String, Object> user(String role, String place, String code) {
    return Map.of(
        "login",
        "somebody-" + role,
        "name",
        "Some Body",
        place,
        code,
        "roles",
        List.of(role),
        "password",
        "Nine-Blue-Lanterns-4");
  }

  @Test
  void passwordIsNeverAnswered() {
    SignedIn user = SignedIn.as("MET", Role.INVESTIGATOR);

    admin
        .request()
        .get("/api/v1/users/" + user.userId())
        .then()
        .body(not(containsString(user.password())))
        .body(not(containsString("$2")));
  }

  @Test
  void sameLoginTwiceIsAConflict() {
    SignedIn user = SignedIn.as("MET", Role.INVESTIGATOR);

    create(
            Map.of(
                "login",
                user.login().toUpperCase(java.util.Locale.ROOT),
                "name",
                "B",
                "force",
                "MET",
                "roles",
                List.of("reviewer"),
                "password",
                "Nine-Blue-Lanterns-4"))
        .statusCode(409);
  }

  @Test
  void deactivatedUserIsOutAtOnce() {
    SignedIn user = SignedIn.as("MET", Role.INVESTIGATOR);

    change(user, etag(user), Map.of("active", false))
        .statusCode(200)
        .body("active", equalTo(false));

    user.request().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void rolesAreThoseOfNowNotThoseOfTheSignIn() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    user.request().get("/api/v1/audit/events").then().statusCode(200);

    change(user, etag(user), Map.of("roles", List.of("reviewer"))).statusCode(200);

    user.request()
        .get("/api/v1/audit/events")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void newPasswordEndsTheTokens() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);

    change(user, etag(user), Map.of("password", "Seven-Green-Kettles-2")).statusCode(200);

    user.request().get("/api/v1/me").then().statusCode(401);
    SignedIn.signIn(user.login(), "Seven-Green-Kettles-2")
        .request()
        .get("/api/v1/me")
        .then()
        .statusCode(200);
  }

  @Test
  void changeOfAStaleVersionIsRefused() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    String seen = etag(user);
    change(user, seen, Map.of("name", "First")).statusCode(200);

    change(user, seen, Map.of("name", "Second")).statusCode(412).body("code", equalTo("stale"));
    change(user, "", Map.of("name", "Third"))
        .statusCode(422)
        .body("errors.field", hasItem("If-Match"));
  }

  @Test
  void lastAdministratorStays() {
    change(admin, etag(admin), Map.of("active", false)).statusCode(409);
    change(admin, etag(admin), Map.of("roles", List.of("auditor"))).statusCode(409);

    admin.request().get("/api/v1/users").then().statusCode(200);
  }

  @Test
  void usersComePageByPage() {
    SignedIn one = SignedIn.as("MET", Role.AUDITOR);
    SignedIn other = SignedIn.as("MET", Role.AUDITOR);

    var first =
        admin
            .request()
            .queryParam("limit", 1)
            .queryParam("cursor", one.userId())
            .get("/api/v1/users")
            .then();
    first.body("items.id", equalTo(List.of(other.userId())));
    var last = admin.request().queryParam("cursor", other.userId()).get("/api/v1/users").then();
    last.body("items", equalTo(List.of())).body("nextCursor", equalTo(null));
  }

  @ParameterizedTest
  @CsvSource({
    "facial-comparison, -10, 10, true",
    "facial-comparison, 0, 0, true",
    "facial-comparison, -10, -1, false",
    "facial-comparison, 1, 10, false",
    "first-aid, -10, 10, false"
  })
  void trainingCountsFromItsFirstToItsLastDay(String course, int from, int until, boolean counts) {
    SignedIn user = SignedIn.as("MET", Role.REVIEWER);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    admin
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "course", course,
                "validFrom", today.plusDays(from).toString(),
                "validUntil", today.plusDays(until).toString()))
        .post("/api/v1/users/" + user.userId() + "/training-records")
        .then()
        .statusCode(201);

    assertThat(training.inDate(user.userId())).isEqualTo(counts);
    user.request().get("/api/v1/me").then().body("training.course", equalTo(List.of(course)));
  }

  @Test
  void trainingThatEndsBeforeItBeginsIsRefused() {
    admin
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "course",
                "facial-comparison",
                "validFrom",
                "2026-02-01",
                "validUntil",
                "2026-01-01"))
        .post("/api/v1/users/" + admin.userId() + "/training-records")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("validUntil"));
  }
}
