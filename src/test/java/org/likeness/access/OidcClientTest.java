package org.likeness.access;

import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.problem.ProblemDocument;

import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Systems of forces that an identity provider signs in, by client credentials. */
@QuarkusTest
@TestProfile(IdentityProviderTest.WithProvider.class)
@QuarkusTestResource(LikenessForTests.class)
@QuarkusTestResource(value = IdentityProviderForTests.class, restrictToAnnotatedClass = true)
class OidcClientTest {

  private static ForceSystem registered(Scope... scopes) {
    return ForceSystem.with(Map.of("force", "GMP", "atProvider", true), scopes);
  }

  private static Map<String, Object> claims(ForceSystem system, String scope) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("client_id", system.name());
    claims.put("scope", scope);
    return claims;
  }

  private static SignedJWT token(String subject, Map<String, Object> claims, String audience) {
    return token(subject, claims, audience, 300);
  }

  private static SignedJWT token(
      String subject, Map<String, Object> claims, String audience, long seconds) {
    return IdentityProviderForTests.SERVER.issueToken(
        IdentityProviderForTests.ISSUER, subject, audience, claims, seconds);
  }

  private static ValidatableResponse get(String path, SignedJWT token) {
    return given().auth().oauth2(token.serialize()).get(path).then();
  }

  @Test
  void registeredClientIsASystemOfItsForce() {
    ForceSystem system = registered(Scope.READ);
    SignedJWT token = token(system.name(), claims(system, "openid likeness.read"), "likeness");

    get("/api/v1/me", token)
        .statusCode(200)
        .header("RateLimit-Policy", notNullValue())
        .body("userId", equalTo(system.id()))
        .body("login", equalTo(system.name()))
        .body("force", equalTo("GMP"))
        .body("roles", equalTo(List.of("force-system")));
    get("/api/v1/searches", token).statusCode(200);
  }

  @Test
  void keycloaksServiceAccountIsRecognised() {
    ForceSystem system = registered(Scope.READ);
    Map<String, Object> claims = claims(system, "likeness.read");
    claims.put("preferred_username", "service-account-" + system.name());

    get("/api/v1/searches", token("a-random-id", claims, "likeness")).statusCode(200);
  }

  @Test
  void tokenHoldsNoMoreThanBothAllow() {
    ForceSystem reader = registered(Scope.READ);
    ForceSystem all = registered();

    get("/api/v1/webhooks", token(reader.name(), claims(reader, "likeness.webhooks"), "likeness"))
        .statusCode(403);
    get("/api/v1/webhooks", token(all.name(), claims(all, "likeness.read"), "likeness"))
        .statusCode(403)
        .body("scope", equalTo("likeness.webhooks"));
    get("/api/v1/searches", token(all.name(), claims(all, "openid"), "likeness"))
        .statusCode(403)
        .body("scope", equalTo("likeness.read"));
  }

  @Test
  void tokenForAnotherServiceIsRefused() {
    ForceSystem system = registered();

    get("/api/v1/searches", token(system.name(), claims(system, "likeness.read"), "account"))
        .statusCode(401)
        .contentType(ProblemDocument.MEDIA_TYPE);
  }

  @Test
  void expiredAndForgedTokensAreRefused() throws Exception {
    ForceSystem system = registered();
    Map<String, Object> claims = claims(system, "likeness.read");
    SignedJWT honest = token(system.name(), claims, "likeness");
    SignedJWT forged = new SignedJWT(honest.getHeader(), honest.getJWTClaimsSet());
    forged.sign(
        new RSASSASigner(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));

    get("/api/v1/searches", honest).statusCode(200);
    get("/api/v1/searches", forged).statusCode(401).contentType(ProblemDocument.MEDIA_TYPE);
    get("/api/v1/searches", token(system.name(), claims, "likeness", -300)).statusCode(401);
  }

  @Test
  void tokenOfAnotherForceIsRefused() {
    ForceSystem system = registered();
    Map<String, Object> claims = claims(system, "likeness.read");
    claims.put("force", "MET");

    get("/api/v1/searches", token(system.name(), claims, "likeness")).statusCode(401);
  }

  @Test
  void closedClientIsOutWhateverGroupItsTokenNames() {
    ForceSystem system = registered(Scope.READ);
    Map<String, Object> claims = claims(system, "likeness.read likeness.search");
    claims.put("groups", List.of("force-system"));
    claims.put("force", "GMP");
    SignedJWT token = token(system.name(), claims, "likeness");
    get("/api/v1/searches", token).statusCode(200);

    String path = "/api/v1/clients/" + system.id();
    SignedIn administrator = SignedIn.administrator();
    administrator
        .request()
        .header("If-Match", administrator.request().get(path).header("ETag"))
        .contentType("application/json")
        .body(Map.of("active", false))
        .patch(path)
        .then()
        .statusCode(200);

    get("/api/v1/searches", token).statusCode(401).contentType(ProblemDocument.MEDIA_TYPE);
  }

  @Test
  void personWhoCameThroughTheSameClientIsNotTheClient() {
    ForceSystem system = registered();

    get("/api/v1/searches", token("somebody", claims(system, "likeness.read"), "likeness"))
        .statusCode(403);
  }

  @Test
  void groupAloneReadsAndNeedsTheAudienceToo() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("groups", List.of("force-system"));
    claims.put("force", "GMP");

    get("/api/v1/searches", token("unregistered", claims, "likeness")).statusCode(200);
    get("/api/v1/webhooks", token("unregistered", claims, "likeness")).statusCode(403);
    get("/api/v1/searches", token("unregistered", claims, "account")).statusCode(401);
    claims.put("scope", "likeness.webhooks");
    get("/api/v1/searches", token("unregistered", claims, "likeness")).statusCode(403);
    get("/api/v1/webhooks", token("unregistered", claims, "likeness")).statusCode(200);
  }

  @Test
  void clientOfTheProviderHasNoSecretHere() {
    ForceSystem system = registered();

    org.assertj.core.api.Assertions.assertThat(system.secret()).isNull();
    ForceSystem.exchange(system.name(), "", null).statusCode(401);
  }
}
