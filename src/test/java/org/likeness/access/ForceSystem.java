package org.likeness.access;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.likeness.SignedIn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;

/**
 * A system of a force as it is let in by an administrator and signs itself in.
 *
 * @param id of the client
 * @param name its client id
 * @param secret of the beginning
 * @param token a token of now
 */
public record ForceSystem(String id, String name, String secret, String token) {

  /** The officer for whom it acts. */
  public static final String OFFICER = "PC-4711";

  /** A new one with these scopes; all if none is named. */
  public static ForceSystem of(String force, Scope... scopes) {
    return with(Map.of("force", force), scopes);
  }

  /** A new one with further members. */
  public static ForceSystem with(Map<String, Object> members, Scope... scopes) {
    String name = "records-" + UUID.randomUUID();
    Map<String, Object> client = new HashMap<>(members);
    client.put("name", name);
    client.put(
        "scopes",
        (scopes.length == 0 ? Stream.of(Scope.values()) : Stream.of(scopes))
            .map(Scope::wireName)
            .toList());
    var made = create(client).statusCode(201).extract();
    String secret = made.path("secret");
    return new ForceSystem(
        made.path("client.id"),
        name,
        secret,
        secret == null
            ? ""
            : exchange(name, secret, null).statusCode(200).extract().path("access_token"));
  }

  /** What an administrator sends. */
  public static ValidatableResponse create(Map<String, Object> client) {
    return SignedIn.administrator()
        .request()
        .contentType(ContentType.JSON)
        .body(client)
        .post("/api/v1/clients")
        .then();
  }

  /** Exchanges a secret for a token. */
  public static ValidatableResponse exchange(String name, String secret, String scope) {
    RequestSpecification request =
        given()
            .auth()
            .preemptive()
            .basic(name, secret)
            .formParam("grant_type", "client_credentials");
    return (scope == null ? request : request.formParam("scope", scope))
        .post("/api/v1/oauth/token")
        .then();
  }

  /**
   * What an administrator changes of it.
   *
   * @return the ETag before
   */
  public String change(Map<String, Object> change) {
    SignedIn administrator = SignedIn.administrator();
    String path = "/api/v1/clients/" + id;
    String tag = administrator.request().get(path).then().statusCode(200).extract().header("ETag");
    administrator
        .request()
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(change)
        .patch(path)
        .then()
        .statusCode(200);
    return tag;
  }

  /** A request for the officer. */
  public RequestSpecification request() {
    return RestAssured.given().auth().oauth2(token).header(OnBehalfOf.HEADER, OFFICER);
  }

  /** A request for nobody. */
  public RequestSpecification requestOfItsOwn() {
    return RestAssured.given().auth().oauth2(token);
  }

  /** For code that wants a user. */
  public SignedIn signedIn() {
    return new SignedIn(id, name, secret, token);
  }

  static List<String> names(Scope... scopes) {
    return Stream.of(scopes).map(Scope::wireName).toList();
  }
}
