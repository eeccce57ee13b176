package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import static io.restassured.RestAssured.given;

/** A running Keycloak, by its own interfaces. */
final class KeycloakAdministration {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;

  KeycloakAdministration(URI server) {
    this.server = server;
  }

  /** The issuer of a realm. */
  URI realm(String name) {
    return server.resolve("/realms/" + name);
  }

  /** Whether the imported realms answer. */
  boolean isReady() {
    HttpRequest request = HttpRequest.newBuilder(realm("elsewhere")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The token of a client's own, by client credentials. */
  String tokenOf(String realm, String client, String secret) {
    return token(realm, "client_credentials", client)
        .formParam("client_secret", secret)
        .post(realm(realm) + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static RequestSpecification token(String realm, String grant, String client) {
    return given()
        .baseUri("")
        .contentType(ContentType.URLENC)
        .formParam("grant_type", grant)
        .formParam("client_id", client);
  }

  /** Lets people who sign in come back to the service at this address. */
  void allowReturnTo(String realm, String address) {
    ObjectNode client = client(realm, "likeness");
    client.putArray("redirectUris").add(address + "*");
    ((ObjectNode) client.get("attributes"))
        .put("post.logout.redirect.uris", address + "login.html");
    put(realm, client);
  }

  /** How long tokens of a client are valid from now on. */
  void shorten(String realm, String name, int seconds) {
    ObjectNode client = client(realm, name);
    ((ObjectNode) client.get("attributes")).put("access.token.lifespan", Integer.toString(seconds));
    put(realm, client);
  }

  /** A client like the given one, whose tokens are not meant for Likeness. */
  void addOtherApplication(String realm, String like, String name) {
    ObjectNode client = client(realm, like);
    client.remove("id");
    client.put("clientId", name).put("secret", KeycloakForTests.SECRET);
    client.putArray("defaultClientScopes").add("basic").add("profile");
    client.putArray("optionalClientScopes");
    client.set("protocolMappers", rolesAndForce());
    administrator()
        .contentType(ContentType.JSON)
        .body(client.toString())
        .post(clients(realm))
        .then()
        .statusCode(201);
  }

  /** What would make a token of the other application look right but for its audience. */
  private static JsonNode rolesAndForce() {
    return JSON.createArrayNode()
        .add(claim("groups", "[\"force-system\"]", "JSON"))
        .add(claim("force", "MET", "String"));
  }

  private static ObjectNode claim(String name, String value, String type) {
    ObjectNode mapper =
        JSON.createObjectNode()
            .put("name", name)
            .put("protocol", "openid-connect")
            .put("protocolMapper", "oidc-hardcoded-claim-mapper");
    mapper
        .putObject("config")
        .put("claim.name", name)
        .put("claim.value", value)
        .put("jsonType.label", type)
        .put("access.token.claim", "true");
    return mapper;
  }

  private ObjectNode client(String realm, String name) {
    String found = administrator().queryParam("clientId", name).get(clients(realm)).asString();
    try {
      return (ObjectNode) JSON.readTree(found).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String realm, ObjectNode client) {
    administrator()
        .contentType(ContentType.JSON)
        .body(client.toString())
        .put(clients(realm) + "/" + client.get("id").asText())
        .then()
        .statusCode(204);
  }

  private String clients(String realm) {
    return server.resolve("/admin/realms/" + realm + "/clients").toString();
  }

  private RequestSpecification administrator() {
    String token =
        token("master", "password", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", KeycloakForTests.PASSWORD)
            .post(realm("master") + "/protocol/openid-connect/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given().auth().oauth2(token);
  }
}
