package org.likeness.endpoints;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators manage users and lists, and never see the content of a case. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class AdministratorSeesNoCaseTest {
  private static final String REFERENCE = "CASE/OF-NO-ADMINISTRATOR/26";

  @Test
  void whatAnAdministratorMayReadSaysNothingOfACase() {
    PortraitGallery.fill();
    Map<String, Object> request = SearchCalls.investigative();
    request.put("caseReference", REFERENCE);
    request.put("justification", "Words of a justification");
    String search =
        SearchCalls.search(
                SignedIn.as("MET", Role.INVESTIGATOR),
                request,
                PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0))
            .statusCode(201)
            .extract()
            .path("id");
    SignedIn administrator = SignedIn.administrator();
    RunningService service = new RunningService();
    SoftAssertions all = new SoftAssertions();
    int read = 0;
    for (Endpoint endpoint : Endpoint.table()) {
      if (endpoint.method().equals("GET") && endpoint.roles().contains(Role.ADMINISTRATOR)) {
        Response answer = service.call(endpoint, administrator.request());
        all.assertThat(answer.asString())
            .as(endpoint.operation())
            .doesNotContain(REFERENCE, "Words of a justification", search);
        read++;
      }
    }
    all.assertAll();
    assertThat(read).isGreaterThan(5);
  }

  @Test
  void caseSearchAndPicturesAreRefused() {
    SignedIn administrator = SignedIn.administrator();
    RunningService service = new RunningService();
    SoftAssertions all = new SoftAssertions();
    for (Endpoint endpoint : Endpoint.table()) {
      if (endpoint
          .path()
          .matches(
              "/api/v1/(searches|analyses|review|imports|evidence-packs|gallery/people|gallery/images|audit).*")) {
        all.assertThat(endpoint.roles())
            .as(endpoint.operation())
            .doesNotContain(Role.ADMINISTRATOR);
        all.assertThat(service.call(endpoint, administrator.request()).statusCode())
            .as(endpoint.operation())
            .isEqualTo(403);
      }
    }
    all.assertAll();
  }
}
