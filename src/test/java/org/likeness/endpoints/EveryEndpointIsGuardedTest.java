package org.likeness.endpoints;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.problem.ProblemDocument;

import java.util.HashSet;
import java.util.List;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Denied unless allowed: each operation of the running service, for each role and for nobody. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class EveryEndpointIsGuardedTest {
  private final List<Endpoint> table = Endpoint.table();

  @Test
  void tableAndServiceHaveTheSameOperations() {
    List<String> claimed = table.stream().map(Endpoint::operation).toList();

    assertThat(claimed).doesNotHaveDuplicates();
    assertThat(new HashSet<>(claimed)).isEqualTo(new RunningService().operations());
  }

  @Test
  void nobodyGetsInWithoutSigningIn() {
    RunningService service = new RunningService();
    SoftAssertions all = new SoftAssertions();
    for (Endpoint endpoint : table) {
      Response answer = service.call(endpoint, given());
      if (endpoint.open()) {
        all.assertThat(answer.statusCode()).as(endpoint.operation()).isNotIn(401, 403, 500);
      } else {
        assertRefused(all, endpoint, "nobody", answer, 401, "not-signed-in");
      }
    }
    all.assertAll();
  }

  @Test
  void eachRoleGetsWhatTheTableAllowsAndNothingElse() {
    RunningService service = new RunningService();
    SoftAssertions all = new SoftAssertions();
    for (Role role : Role.values()) {
      SignedIn user = Walker.of(role);
      for (Endpoint endpoint : table) {
        Response answer = service.call(endpoint, Walker.request(user, endpoint));
        String who = role.wireName();
        if (endpoint.roles().contains(role)) {
          all.assertThat(answer.statusCode())
              .as("%s as %s", endpoint.operation(), who)
              .isNotIn(401, 403, 500);
        } else {
          assertRefused(all, endpoint, who, answer, 403, "forbidden");
        }
      }
    }
    all.assertAll();
  }

  @Test
  void endpointWithoutAnyAnnotationIsRefusedToEverybody() {
    given().get("/api/v1/fixtures/unannotated").then().statusCode(401);
    for (Role role : Role.values()) {
      Walker.of(role)
          .request()
          .get("/api/v1/fixtures/unannotated")
          .then()
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
  }

  private static void assertRefused(
      SoftAssertions all, Endpoint endpoint, String who, Response answer, int status, String code) {
    String what = endpoint.operation() + " as " + who;
    all.assertThat(answer.statusCode()).as(what).isEqualTo(status);
    all.assertThat(answer.contentType()).as(what).startsWith(ProblemDocument.MEDIA_TYPE);
    all.assertThat(answer.asString()).as(what).contains("\"code\":\"" + code + "\"");
  }
}
