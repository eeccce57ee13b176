package org.likeness;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.likeness.access.Role;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/**
 * Users for tests, made and signed in through the API as anybody would.
 *
 * @param userId stable id
 * @param login what the user signs in with
 * @param password the user's password
 * @param token a token of now
 */
public record SignedIn(String userId, String login, String password, String token) {
  private static final String PASSWORD = "Nine-Blue-Lanterns-4";

  /** The administrator of a fresh service. */
  public static SignedIn administrator() {
    return signIn("admin", LikenessForTests.ADMINISTRATOR_PASSWORD);
  }

  /** A new user of the force with these roles; several only for investigator and reviewer. */
  public static SignedIn as(String force, Role... roles) {
    String login = "u" + UUID.randomUUID().toString().substring(0, 18);
    List<String> names = List.of(roles).stream().map(Role::wireName).toList();
    administrator()
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "login",
                login,
                "name",
                "Test User",
                "force",
                force,
                "roles",
                names,
                "password",
                PASSWORD))
        .post("/api/v1/users")
        .then()
        .statusCode(201);
    return signIn(login, PASSWORD);
  }

  /** A new retailer of this organisation, which is added to the list if it is not there. */
  public static SignedIn asRetailer(String organisation) {
    SignedIn administrator = administrator();
    int added =
        administrator
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("code", organisation, "words", "Shops of " + organisation))
            .post("/api/v1/reference-lists/organisations")
            .statusCode();
    if (added != 201 && added != 409) {
      throw new AssertionError("the organisation was not added; status=" + added);
    }
    String login = "u" + UUID.randomUUID().toString().substring(0, 18);
    administrator
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "login", login,
                "name", "Test Retailer",
                "organisation", organisation,
                "roles", List.of("retailer"),
                "password", PASSWORD))
        .post("/api/v1/users")
        .then()
        .statusCode(201);
    return signIn(login, PASSWORD);
  }

  /** A new reviewer whose training is in date. */
  public static SignedIn asTrainedReviewer(String force) {
    return asTrained(force, Role.REVIEWER);
  }

  /** A new user with these roles whose facial-comparison training is in date. */
  public static SignedIn asTrained(String force, Role... roles) {
    SignedIn reviewer = as(force, roles);
    administrator()
        .request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "course", "facial-comparison",
                "validFrom", LocalDate.now().minusDays(30).toString(),
                "validUntil", LocalDate.now().plusDays(30).toString()))
        .post("/api/v1/users/" + reviewer.userId() + "/training-records")
        .then()
        .statusCode(201);
    return reviewer;
  }

  /** A user who exists, with a fresh token. */
  public static SignedIn signIn(String login, String password) {
    var answer =
        given()
            .contentType(ContentType.JSON)
            .body(Map.of("login", login, "password", password))
            .post("/api/v1/tokens")
            .then()
            .statusCode(201)
            .extract();
    return new SignedIn(answer.path("user.userId"), login, password, answer.path("token"));
  }

  /** A request of this user. */
  public RequestSpecification request() {
    return RestAssured.given().auth().oauth2(token);
  }
}
