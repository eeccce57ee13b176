package org.likeness.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.problem.ProblemDocument;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Sign-in by an identity provider: by configuration alone, beside the built-in users. */
@QuarkusTest
@TestProfile(IdentityProviderTest.WithProvider.class)
@QuarkusTestResource(LikenessForTests.class)
@QuarkusTestResource(value = IdentityProviderForTests.class, restrictToAnnotatedClass = true)
class IdentityProviderTest {

  /** Starts the service anew, with the provider. */
  public static final class WithProvider implements QuarkusTestProfile {}

  @TestHTTPResource("/")
  URI service;

  private static SignedJWT token(Map<String, Object> claims, long seconds) {
    return IdentityProviderForTests.SERVER.issueToken(
        IdentityProviderForTests.ISSUER,
        "subject-1",
        IdentityProviderForTests.CLIENT,
        claims,
        seconds);
  }

  private static Map<String, Object> claims(String... groups) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("groups", List.of(groups));
    claims.put("force", "GMP");
    claims.put("preferred_username", "pc.example");
    return claims;
  }

  private static ValidatableResponse get(String path, String token) {
    return given().auth().oauth2(token).get(path).then();
  }

  @Test
  void groupsAreRolesAndAClaimIsTheForce() {
    get("/api/v1/me", token(claims("reviewer", "staff-canteen"), 300).serialize())
        .statusCode(200)
        .body("userId", equalTo("subject-1"))
        .body("login", equalTo("pc.example"))
        .body("force", equalTo("GMP"))
        .body("roles", equalTo(List.of("reviewer")));
  }

  @Test
  void roleDecidesAsForBuiltInUsers() {
    get("/api/v1/audit/events", token(claims("auditor"), 300).serialize()).statusCode(200);
    get("/api/v1/audit/events", token(claims("reviewer"), 300).serialize())
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void rolesThatNobodyMayHoldTogetherCountForNothing() {
    String both = token(claims("auditor", "investigator"), 300).serialize();

    get("/api/v1/audit/events", both).statusCode(403);
  }

  @Test
  void tokenWithoutAForceThatIsKnownHereIsForbidden() {
    Map<String, Object> without = claims("auditor");
    without.remove("force");
    Map<String, Object> unknown = claims("auditor");
    unknown.put("force", "ELSEWHERE");

    for (Map<String, Object> claims : List.of(without, unknown)) {
      String token = token(claims, 300).serialize();
      get("/api/v1/audit/events", token).statusCode(403).contentType(ProblemDocument.MEDIA_TYPE);
      get("/api/v1/me", token).statusCode(403).contentType(ProblemDocument.MEDIA_TYPE);
    }
  }

  @Test
  void retailerBelongsToTheOrganisationThatAClaimNames() {
    SignedIn unused = SignedIn.asRetailer("CORNER");
    Map<String, Object> claims = claims("retailer");
    get("/api/v1/evidence-packs", token(claims, 300).serialize()).statusCode(403);
    claims.put("organisation", "NOBODY");
    get("/api/v1/evidence-packs", token(claims, 300).serialize()).statusCode(403);

    claims.put("organisation", "CORNER");
    String token = token(claims, 300).serialize();
    get("/api/v1/evidence-packs", token).statusCode(200);
    get("/api/v1/me", token)
        .body("organisation.name", equalTo("Shops of CORNER"))
        .body("force", nullValue());
    get("/api/v1/searches", token).statusCode(403);
  }

  @Test
  void expiredTokenIsRefused() {
    get("/api/v1/me", token(claims("auditor"), -300).serialize())
        .statusCode(401)
        .contentType(ProblemDocument.MEDIA_TYPE);
  }

  @Test
  void changedClaimsAreRefused() throws Exception {
    SignedJWT honest = token(claims("reviewer"), 300);
    String[] parts = honest.serialize().split("\\.");
    String payload = honest.getPayload().toString().replace("reviewer", "administrator");
    String forged = parts[0] + "." + base64(payload) + "." + parts[2];

    get("/api/v1/users", forged).statusCode(401).contentType(ProblemDocument.MEDIA_TYPE);
  }

  @Test
  void signatureOfAnotherKeyIsRefused() throws Exception {
    SignedJWT honest = token(claims("administrator"), 300);
    SignedJWT forged = new SignedJWT(honest.getHeader(), honest.getJWTClaimsSet());
    forged.sign(
        new RSASSASigner(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));
    SignedJWT unsigned = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), honest.getJWTClaimsSet());
    unsigned.sign(
        new RSASSASigner(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));

    get("/api/v1/users", honest.serialize()).statusCode(200);
    get("/api/v1/users", forged.serialize())
        .statusCode(401)
        .contentType(ProblemDocument.MEDIA_TYPE);
    get("/api/v1/users", unsigned.serialize()).statusCode(401);
  }

  @Test
  void tokenWithoutASignatureIsRefused() {
    String none =
        base64("{\"alg\":\"none\"}")
            + "."
            + token(claims("administrator"), 300).serialize().split("\\.")[1]
            + ".";

    get("/api/v1/users", none).statusCode(401);
  }

  @Test
  void trainingIsRecordedForAProvidersUserToo() {
    given()
        .auth()
        .oauth2(token(claims("administrator"), 300).serialize())
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "course",
                "facial-comparison",
                "validFrom",
                LocalDate.now().toString(),
                "validUntil",
                LocalDate.now().toString()))
        .post("/api/v1/users/subject-1/training-records")
        .then()
        .statusCode(201);

    get("/api/v1/me", token(claims("reviewer"), 300).serialize())
        .body("training[0].course", equalTo("facial-comparison"));
  }

  @Test
  void builtInUsersStillSignIn() {
    SignedIn.administrator()
        .request()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("login", equalTo("admin"));
  }

  @Test
  void pageLeadsToTheProviderAndProgramsGetAProblem() {
    given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get("/any-page.html")
        .then()
        .statusCode(302)
        .header(
            "Location",
            startsWith(
                IdentityProviderForTests.SERVER
                    .authorizationEndpointUrl(IdentityProviderForTests.ISSUER)
                    .toString()));
    given().get("/api/v1/me").then().statusCode(401).contentType(ProblemDocument.MEDIA_TYPE);
  }

  @Test
  void personSignsInAtTheProviderAndComesBackSignedIn() throws Exception {
    IdentityProviderForTests.SERVER.enqueueCallback(
        new DefaultOAuth2TokenCallback(
            IdentityProviderForTests.ISSUER,
            "subject-2",
            "JWT",
            List.of(IdentityProviderForTests.CLIENT),
            claims("investigator"),
            300));
    try (HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build()) {
      HttpResponse<String> page = fetch(browser, "index.html", "text/html");
      assertThat(page.uri().getPath()).isEqualTo("/index.html");
      assertThat(page.statusCode()).isEqualTo(200);

      HttpResponse<String> me = fetch(browser, "api/v1/me", "application/json");
      assertThat(me.statusCode()).isEqualTo(200);
      assertThat(me.body()).contains("subject-2", "GMP", "investigator");
    }
  }

  private HttpResponse<String> fetch(HttpClient browser, String path, String accept)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path)).header("Accept", accept).build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
