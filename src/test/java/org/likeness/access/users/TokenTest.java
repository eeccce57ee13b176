package org.likeness.access.users;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.Waiters;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.ProblemDocument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class TokenTest {
  @Inject EntityManager database;
  @Inject SignIn signIn;
  @Inject Tokens tokens;
  @Inject Users users;
  @Inject AuditLog audit;

  private static ValidatableResponse signIn(String login, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", login, "password", password))
        .post("/api/v1/tokens")
        .then();
  }

  private static void assertSignedOut(String token, String code) {
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/me")
        .then()
        .statusCode(401)
        .contentType(ProblemDocument.MEDIA_TYPE)
        .header("WWW-Authenticate", "Bearer")
        .body("code", equalTo(code));
  }

  @Test
  void tokenSaysWhoSignedIn() {
    SignedIn user = SignedIn.as("GMP", Role.INVESTIGATOR, Role.REVIEWER);

    assertThat(user.token()).startsWith("lk_").hasSize(46);
    user.request()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("login", equalTo(user.login()))
        .body("force", equalTo("GMP"))
        .body("roles", hasItem("reviewer"))
        .body("training", equalTo(List.of()));
  }

  @Test
  void loginIsComparedWithoutRegardToCase() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);

    signIn(" " + user.login().toUpperCase(java.util.Locale.ROOT), user.password()).statusCode(201);
  }

  @Test
  void wrongPasswordAndUnknownLoginGetTheSameAnswer() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);

    String wrong = signIn(user.login(), "not the password").statusCode(401).extract().asString();
    String unknown = signIn("nobody-here", "not the password").statusCode(401).extract().asString();

    assertThat(wrong).isEqualTo(unknown).contains("not-signed-in");
  }

  @Test
  void expiredTokenIsToldFromAnUnknownOne() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                ApiToken.update(
                    "expiresAt = ?1 where hash = ?2", Instant.now(), Hashes.of(user.token())));

    assertSignedOut(user.token(), "token-expired");
    assertSignedOut("lk_" + "A".repeat(43), "not-signed-in");
    assertSignedOut("something-else", "not-signed-in");
  }

  @Test
  void revokedTokenIsWorthNothing() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);

    user.request().delete("/api/v1/tokens/current").then().statusCode(204);

    assertSignedOut(user.token(), "not-signed-in");
  }

  @Test
  void passwordThatIsChangedBeforeTheTokenIsMadeGivesNone() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    SignIn.Outcome seen = signIn.attempt(user.login(), user.password());
    Account account = ((SignIn.Outcome.Accepted) seen).account();
    changePassword(user, "Seven-Green-Kettles-9");

    assertThat(tokens.issue(account)).isEmpty();

    assertThat(tokensOf(user)).isZero();
    signIn(user.login(), "Seven-Green-Kettles-9").statusCode(201);
    assertThat(tokensOf(user)).isOne();
  }

  /** A token that is being made holds the user, and goes on to the audit log. */
  @Test
  void whoSignsOutWaitsForTheUserBeforeTheAuditLog() throws Exception {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> signingOut =
          QuarkusTransaction.requiringNew().call(() -> signOutWhileHeld(user, threads));

      signingOut.get(30, TimeUnit.SECONDS);
    }
  }

  private Future<?> signOutWhileHeld(SignedIn user, ExecutorService threads)
      throws InterruptedException {
    UserAccount held =
        UserAccount.findById(UUID.fromString(user.userId()), LockModeType.PESSIMISTIC_READ);
    Actor actor =
        new Actor(user.userId(), user.login(), new ForceCode("MET"), Set.of(Role.AUDITOR));
    Future<?> signingOut = threads.submit(() -> users.endSessions(actor));
    while (database.createNativeQuery(Waiters.FOR_THIS_TRANSACTION).getResultList().isEmpty()) {
      assertThat(signingOut.isDone()).as("it waits for %s", held.id).isFalse();
      Thread.sleep(10);
    }
    audit.append(AuditEntry.of(EventKind.CONSULTATION, "test.read", actor, "user", held.id));
    return signingOut;
  }

  private static void changePassword(SignedIn user, String password) {
    String path = "/api/v1/users/" + user.userId();
    SignedIn admin = SignedIn.administrator();
    admin
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", admin.request().get(path).then().extract().header("ETag"))
        .body(Map.of("password", password))
        .patch(path)
        .then()
        .statusCode(200);
  }

  private static long tokensOf(SignedIn user) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ApiToken.count("userId", UUID.fromString(user.userId())));
  }

  @Test
  void tokenIsStoredNeitherInClearNorInTheAuditLog() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);

    assertThat(countRowsWith("api_token", user.token())).isZero();
    assertThat(countRowsWith("audit_event", user.token())).isZero();
    assertThat(countRowsWith("app_user", user.password())).isZero();
  }

  private long countRowsWith(String table, String secret) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from " + table + " t where t::text like '%' || ?1 || '%'")
                .setParameter(1, secret)
                .getSingleResult())
        .longValue();
  }

  @Test
  void tenWrongPasswordsLockALoginOutWhetherItExistsOrNot() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    for (String login : new String[] {user.login(), "nobody-" + user.login()}) {
      for (int i = 0; i < 10; i++) {
        signIn(login, "wrong password " + i).statusCode(401);
      }
      String after =
          signIn(login, user.password())
              .statusCode(429)
              .body("code", equalTo("rate-limited"))
              .extract()
              .header("Retry-After");
      assertThat(Integer.parseInt(after)).isBetween(800, 900);
    }
  }

  @Test
  void manyAttemptsAtOnceDoNotSlipThroughTheLock() throws Exception {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    Callable<Integer> attempt = () -> signIn(user.login(), "wrong password").extract().statusCode();

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(24, attempt))) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(401, 429);
    assertThat(Collections.frequency(answers, 401)).isEqualTo(10);
  }

  @Test
  void rightPasswordForgetsWrongOnes() {
    SignedIn user = SignedIn.as("MET", Role.AUDITOR);
    for (int i = 0; i < 9; i++) {
      signIn(user.login(), "wrong password " + i).statusCode(401);
    }

    signIn(user.login(), user.password()).statusCode(201);

    signIn(user.login(), "wrong again").statusCode(401);
    signIn(user.login(), user.password()).statusCode(201);
  }

  @Test
  void missingFieldsAreNamedAndNothingIsEchoed() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"password\":\"a-secret-of-mine\"}")
        .post("/api/v1/tokens")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("login"))
        .body("errors.value", equalTo(Collections.singletonList(null)))
        .body("reference", nullValue());
  }

  @Test
  void referenceDataHasPolicyAndNotice() {
    SignedIn.as("MET", Role.INVESTIGATOR)
        .request()
        .get("/api/v1/reference-data")
        .then()
        .statusCode(200)
        .body("forces.MET", equalTo("Metropolitan Police Service"))
        .body("policy.version", equalTo("1"))
        .body("notice", org.hamcrest.Matchers.startsWith("Intelligence only"));
  }
}
