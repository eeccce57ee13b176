package org.likeness.cli;

import com.microsoft.playwright.Page;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.RealData;
import org.likeness.access.ForceSystem;
import org.likeness.problem.ProblemDocument;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * Sign-in by a real Keycloak, with the realm that the documentation shows. It runs by the profile
 * keycloak alone, since Keycloak takes about a minute to start.
 */
@Tag("keycloak")
@QuarkusTest
@TestProfile(KeycloakTest.WithKeycloak.class)
@QuarkusTestResource(LikenessForTests.class)
@QuarkusTestResource(value = KeycloakForTests.class, restrictToAnnotatedClass = true)
class KeycloakTest {

  /** Starts the service anew, with Keycloak. */
  public static final class WithKeycloak implements QuarkusTestProfile {}

  private static final String SYSTEM = "met-case-system";
  private static final String LET_IN =
      """
      {"name": "met-case-system", "force": "MET", "atProvider": true,
       "scopes": ["likeness.read", "likeness.search"]}
      """;
  private static final String SYSTEM_SECRET = "change-this-other-secret-of-32-characters";

  @TestHTTPResource("/")
  String address;

  private final KeycloakAdministration keycloak = KeycloakForTests.administration();

  @BeforeEach
  void peopleMayComeBack() {
    keycloak.allowReturnTo("police", address);
  }

  private String systemToken(String realm) {
    return keycloak.tokenOf(realm, SYSTEM, SYSTEM_SECRET);
  }

  private static ValidatableResponse get(String path, String token) {
    return given().auth().oauth2(token).get(path).then();
  }

  private static void isRefused(String token) {
    get("/api/v1/searches", token).statusCode(401).contentType(ProblemDocument.MEDIA_TYPE);
  }

  /** Goes to the service, is led to Keycloak, and signs in there. */
  private static void signIn(Page page, String address, String login) {
    page.navigate(address);
    page.waitForURL("**/realms/police/**");
    page.fill("#username", login);
    page.fill("#password", KeycloakForTests.PASSWORD);
    page.click("#kc-login");
  }

  private void startsAt(String login, String user, String place) {
    try (Chromium browser = new Chromium()) {
      Page page = browser.open(ConsolePages.WIDTH, ConsolePages.HEIGHT, false);
      signIn(page, address, login);

      assertThat(page.locator("#user")).hasText(user);
      assertThat(page.locator(".header-nav a").first()).hasText(place);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void eachRoleIsLedToItsOwnPlaceByTheBrowser() {
    RealData.requiredPages();
    startsAt("ivy.investigator", "ivy.investigator, MET", "New search");
    startsAt("rob.reviewer", "rob.reviewer, MET", "Reviews");
    startsAt("ada.auditor", "ada.auditor, GMP", "Audit log");
  }

  @Test
  void signingOutEndsTheSessionAtTheProviderTooAndComesBackToOurPage() {
    RealData.requiredPages();
    try (Chromium browser = new Chromium()) {
      Page page = browser.open(ConsolePages.WIDTH, ConsolePages.HEIGHT, false);
      signIn(page, address, "ivy.investigator");
      assertThat(page.locator("#user")).isVisible();

      page.click("#sign-out");

      page.waitForURL(address + "login.html*");
      assertThat(page.locator("#provider")).isVisible();
      assertThat(page.locator("#password")).hasCount(0);
      assertThat(Axe.violations(page)).isEmpty();
      Chromium.screenshot(page, "signed-out-at-provider");
      assertThat(page.evaluate("fetch('/api/v1/me').then(answer => answer.status)")).isEqualTo(401);
      page.click("#provider");
      page.waitForURL("**/realms/police/**");
      assertThat(page.locator("#password")).isVisible();
    }
  }

  @Test
  void systemOfAForceHasItsRoleAndNothingElse() {
    String token = systemToken("police");

    get("/api/v1/me", token)
        .statusCode(200)
        .body("force", equalTo("MET"))
        .body("roles", equalTo(List.of("force-system")));
    get("/api/v1/searches", token).statusCode(200);
    get("/api/v1/audit/events", token).statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void systemThatIsLetInSearchesWithinItsScopesAndNoFurther() {
    RealData.requiredPages();
    PortraitGallery.fill();
    try (Chromium browser = new Chromium()) {
      Page office = browser.open(ConsolePages.WIDTH, ConsolePages.HEIGHT, false);
      signIn(office, address, "olive.office");
      assertThat(office.locator("#user")).isVisible();
      assertThat(sent(office, "POST", "/clients", LET_IN)).isEqualTo(201);
      String client = "/clients/" + office.evaluate("window.made.client.id");
      String token = systemToken("police");

      String search = search(token).statusCode(201).extract().path("id");
      get("/api/v1/searches/" + search, token)
          .statusCode(200)
          .body("createdBy", equalTo(SYSTEM))
          .body("onBehalfOf", equalTo(ForceSystem.OFFICER));
      lacks("likeness.disclose", get("/api/v1/searches/" + search + "/disclosure", token));
      lacks("likeness.webhooks", get("/api/v1/webhooks", token));

      assertThat(sent(office, "PATCH", client, "{\"scopes\": [\"likeness.read\"]}")).isEqualTo(200);
      lacks("likeness.search", search(token));
      get("/api/v1/searches/" + search, token).statusCode(200);
      assertThat(sent(office, "PATCH", client, "{\"active\": false}")).isEqualTo(200);
      isRefused(token);
      assertThat(sent(office, "PATCH", client, "{\"active\": true}")).isEqualTo(200);
      get("/api/v1/searches/" + search, token).statusCode(200);
    }
  }

  private static ValidatableResponse search(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Likeness-On-Behalf-Of", ForceSystem.OFFICER)
        .multiPart("request", SearchCalls.investigative(), "application/json")
        .multiPart("still", "still.jpg", PortraitGallery.stranger(0), "image/jpeg")
        .post("/api/v1/searches")
        .then();
  }

  private static void lacks(String scope, ValidatableResponse answer) {
    answer.statusCode(403).body("code", equalTo("forbidden")).body("scope", equalTo(scope));
  }

  /** What the administrator's page sends; what was answered last is {@code window.made}. */
  private static Object sent(Page office, String method, String path, String body) {
    return office.evaluate(
        """
        async ([method, path, body]) => {
          const at = '/api/v1' + path;
          const tag = method === 'PATCH' ? (await fetch(at)).headers.get('ETag') : '';
          const headers = {'Content-Type': 'application/json', 'If-Match': tag};
          const answer = await fetch(at, {method, headers, body});
          window.made = await answer.json();
          return answer.status;
        }
        """,
        List.of(method, path, body));
  }

  @Test
  void systemWithAWrongSecretGetsNoToken() {
    given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", SYSTEM)
        .formParam("client_secret", "guessed")
        .post(keycloak.realm("police") + "/protocol/openid-connect/token")
        .then()
        .statusCode(401);
  }

  @Test
  void tokenIsWorthNothingOnceItHasExpired() throws Exception {
    keycloak.shorten("police", SYSTEM, 2);
    try {
      String token = systemToken("police");
      Instant end = SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
      Thread.sleep(Math.max(0, end.toEpochMilli() - Instant.now().toEpochMilli()) + 1500);

      isRefused(token);
    } finally {
      keycloak.shorten("police", SYSTEM, 300);
    }
  }

  @Test
  void forgedTokensAreRefused() throws Exception {
    SignedJWT honest = SignedJWT.parse(systemToken("police"));
    SignedJWT otherKey =
        new SignedJWT(
            new JWSHeader.Builder(honest.getHeader().getAlgorithm())
                .keyID(honest.getHeader().getKeyID())
                .build(),
            honest.getJWTClaimsSet());
    otherKey.sign(
        new RSASSASigner(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));
    String[] parts = honest.serialize().split("\\.");
    String payload = honest.getPayload().toString().replace("force-system", "auditor");

    isRefused(otherKey.serialize());
    isRefused(base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    isRefused(parts[0] + "." + base64(payload) + "." + parts[2]);
    get("/api/v1/searches", honest.serialize()).statusCode(200);
  }

  @Test
  void tokenOfAnotherRealmIsRefused() {
    isRefused(systemToken("elsewhere"));
  }

  @Test
  void tokenForAnotherApplicationOfTheSameRealmIsRefused() {
    keycloak.addOtherApplication("police", SYSTEM, "payroll");

    isRefused(keycloak.tokenOf("police", "payroll", KeycloakForTests.SECRET));
  }

  @Test
  void personWithoutAForceSeesNothing() {
    try (Chromium browser = new Chromium()) {
      Page page = browser.open(ConsolePages.WIDTH, ConsolePages.HEIGHT, false);
      signIn(page, address, "nemo.nowhere");
      page.waitForURL(address + "**");

      assertThat(page.evaluate("fetch('/api/v1/searches').then(answer => answer.status)"))
          .isEqualTo(403);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
