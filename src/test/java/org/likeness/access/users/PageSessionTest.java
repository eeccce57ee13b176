package org.likeness.access.users;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.problem.ProblemDocument;

import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class PageSessionTest {

  private static Response postForm(String login, String password) {
    return given()
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("login", login)
        .formParam("password", password)
        .post("/login");
  }

  private static Cookie session(SignedIn user) {
    Response answer = postForm(user.login(), user.password());
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.detailedCookie("likeness-session");
  }

  private static RequestSpecification with(Cookie session) {
    return given().redirects().follow(false).cookie(session.getName(), session.getValue());
  }

  @Test
  void cookieIsOutOfReachOfScriptsAndOtherSites() {
    Cookie session = session(SignedIn.as("MET", Role.REVIEWER));

    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualTo("Strict");
    assertThat(session.getMaxAge()).isLessThan(0);
  }

  @Test
  void cookieSignsTheApiIn() {
    SignedIn user = SignedIn.as("GMP", Role.REVIEWER);

    with(session(user))
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body("login", equalTo(user.login()))
        .body("userId", equalTo(user.userId()))
        .body("force", equalTo("GMP"));
  }

  @Test
  void wrongPasswordLeadsBackToTheForm() {
    SignedIn user = SignedIn.as("MET", Role.REVIEWER);

    Response answer = postForm(user.login(), "wrong-password");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/login.html?failed");
    assertThat(answer.cookie("likeness-session")).isNull();
  }

  @Test
  void pageWithoutSessionLeadsToTheForm() {
    given()
        .redirects()
        .follow(false)
        .accept("text/html")
        .get("/any-page.html")
        .then()
        .statusCode(302)
        .header("Location", endsWith("/login.html"));
  }

  @Test
  void programWithoutSessionGetsAProblem() {
    given()
        .accept("application/json")
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .contentType(ProblemDocument.MEDIA_TYPE)
        .body("code", equalTo("not-signed-in"));
    given()
        .accept("*/*")
        .get("/q/metrics")
        .then()
        .statusCode(401)
        .contentType(ProblemDocument.MEDIA_TYPE);
  }

  @Test
  void metricsAreForAdministrators() {
    SignedIn.as("MET", Role.INVESTIGATOR)
        .request()
        .get("/q/metrics")
        .then()
        .statusCode(403)
        .contentType(ProblemDocument.MEDIA_TYPE)
        .body("code", equalTo("forbidden"));
    SignedIn.administrator().request().get("/q/metrics").then().statusCode(200);
  }

  @Test
  void signingOutEndsCopiesOfTheCookieToo() {
    Cookie session = session(SignedIn.as("MET", Role.REVIEWER));

    with(session)
        .header("X-Likeness-Request", "1")
        .post("/logout")
        .then()
        .statusCode(200)
        .cookie("likeness-session", "");

    with(session).get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void deactivatedUserIsOutAtOnce() {
    SignedIn user = SignedIn.as("MET", Role.REVIEWER);
    Cookie session = session(user);

    SignedIn.administrator()
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "0")
        .body(Map.of("active", false))
        .patch("/api/v1/users/" + user.userId())
        .then()
        .statusCode(200);

    with(session).get("/api/v1/me").then().statusCode(401).contentType(ProblemDocument.MEDIA_TYPE);
    with(session).accept("text/html").get("/any-page.html").then().statusCode(302);
  }

  @Test
  void forgedCookieSignsNobodyIn() {
    given().cookie("likeness-session", "Zm9yZ2Vk").get("/api/v1/me").then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, none, 403",
    "Sec-Fetch-Site, same-origin, 404",
    "Origin, https://elsewhere.example, 403",
    "Origin, null, 403",
    "X-Other, 1, 403",
    "X-Likeness-Request, 1, 404"
  })
  void changeMadeByAnotherSiteIsRefused(String header, String value, int status) {
    Cookie session = session(SignedIn.as("MET", Role.REVIEWER));

    with(session)
        .header(header, value)
        .delete("/api/v1/tokens/current")
        .then()
        .statusCode(status)
        .contentType(ProblemDocument.MEDIA_TYPE);
  }

  @Test
  void anotherSiteCannotSignAVisitorIn() {
    SignedIn user = SignedIn.as("MET", Role.REVIEWER);

    given()
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", "cross-site")
        .formParam("login", user.login())
        .formParam("password", user.password())
        .post("/login")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({"/q/health", "/api/v1/me", "/login.html", "/problems", "/openapi"})
  void everyAnswerTellsBrowsersWhatIsAllowed(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")));
  }

  @Test
  void documentationOfTheApiIsPublic() {
    given().get("/api-docs/").then().statusCode(200);
    given().get("/openapi").then().statusCode(200);
    given().get("/q/health").then().statusCode(oneOf(200, 503)); // 503 where there are no models
  }
}
