package org.likeness.endpoints;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.util.Optional;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the running service answers is what the contract says: status, type, members, and the kind
 * of problem. The service is nearly empty here; the generated client's test shows answers with
 * content.
 */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class ContractHoldsTest {

  @Test
  void everyAnswerToEveryRoleIsInTheContract() {
    RunningService service = new RunningService();
    ServedContract contract = new ServedContract();
    SoftAssertions all = new SoftAssertions();
    int answers = 0;
    for (Role role : Role.values()) {
      SignedIn user = Walker.of(role);
      for (Endpoint endpoint : Endpoint.table()) {
        Response answer = service.call(endpoint, Walker.request(user, endpoint));
        all.assertThat(contract.complaints(endpoint, answer))
            .as("%s as %s", endpoint.operation(), role.wireName())
            .isEmpty();
        answers++;
      }
    }
    for (Endpoint endpoint : Endpoint.table()) {
      all.assertThat(contract.complaints(endpoint, service.call(endpoint, given())))
          .as("%s as nobody", endpoint.operation())
          .isEmpty();
    }
    all.assertAll();
    assertThat(answers).isGreaterThan(1000);
  }

  @Test
  void examplesOfRequestsAreUnderstood() {
    RunningService service = new RunningService();
    ServedContract contract = new ServedContract();
    SoftAssertions all = new SoftAssertions();
    int sent = 0;
    for (Endpoint endpoint : Endpoint.table()) {
      Optional<JsonNode> example = contract.requestExample(endpoint);
      if (example.isPresent() && !endpoint.open()) {
        SignedIn user = Walker.of(endpoint.roles().iterator().next());
        Response answer =
            service.send(
                endpoint,
                user.request().contentType(ContentType.JSON).body(example.get().toString()));
        all.assertThat(answer.statusCode()).as(endpoint.operation()).isNotIn(400, 415, 500);
        all.assertThat(answer.asString())
            .as(endpoint.operation())
            .doesNotContain("is not of the expected form");
        sent++;
      }
    }
    all.assertAll();
    assertThat(sent).isGreaterThan(20);
  }
}
