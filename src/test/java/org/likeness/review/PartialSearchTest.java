package org.likeness.review;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.gallery.cluster.OpenSearchForTests;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.searchFor;
import static org.likeness.review.ReviewCalls.task;

/**
 * A service on a cluster that loses one node, then the other: what was searched in part cannot be
 * closed, and what cannot be searched says so.
 */
@QuarkusTest
@QuarkusTestResource(value = LikenessForTests.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = OpenSearchForTests.class, restrictToAnnotatedClass = true)
class PartialSearchTest {

  @Test
  void aSearchThatMissedAPartCannotBeClosed() throws Exception {
    String[] nodes =
        ConfigProvider.getConfig()
            .getOptionalValue("test.nodes", String.class)
            .orElse("")
            .split(",");
    Assumptions.assumeTrue(nodes.length == 2, "OpenSearch cannot be resolved here");
    PortraitGallery.fill();
    SignedIn investigator = SignedIn.as("MET", Role.INVESTIGATOR);
    SignedIn reviewer = SignedIn.asTrainedReviewer("MET");

    whole(investigator);
    kill(nodes[1]);
    withCandidates(investigator, reviewer);
    withoutCandidates(investigator, reviewer);
    kill(nodes[0]);
    nothingAtAll(investigator);
  }

  private static void whole(SignedIn investigator) {
    searchFor(investigator).body("gallery.complete", equalTo(true)).body("candidates", hasSize(50));
    emptySearch(investigator).body("reviewState", equalTo("no-candidates"));
  }

  private static void withCandidates(SignedIn investigator, SignedIn reviewer) {
    String search =
        searchFor(investigator)
            .body("gallery.complete", equalTo(false))
            .body("candidates.size()", greaterThan(0))
            .body("reviewState", equalTo("awaiting-review"))
            .extract()
            .path("id");

    decide(reviewer, search, finds("not-a-match"))
        .statusCode(409)
        .body("code", equalTo("search-incomplete"));
    decide(reviewer, search, finds("inconclusive"))
        .statusCode(201)
        .body("state", equalTo("awaiting-verification"));
  }

  private static void withoutCandidates(SignedIn investigator, SignedIn reviewer) {
    String search =
        emptySearch(investigator)
            .body("gallery.complete", equalTo(false))
            .body("reviewState", equalTo("incomplete"))
            .extract()
            .path("id");

    task(reviewer, search).statusCode(409).body("code", equalTo("search-incomplete"));
    investigator
        .request()
        .get("/api/v1/searches/" + search + "/disclosure?recipient=DC+Smith&reason=trial")
        .then()
        .statusCode(409)
        .body("code", equalTo("search-incomplete"));
  }

  private static ValidatableResponse emptySearch(SignedIn investigator) {
    return SearchCalls.search(
            investigator,
            SearchCalls.request("filter", Map.of("ageFrom", 130)),
            PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0))
        .statusCode(201)
        .body("candidates", hasSize(0));
  }

  private static void nothingAtAll(SignedIn investigator) throws InterruptedException {
    SearchCalls.search(
            investigator,
            SearchCalls.investigative(),
            PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0))
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("index-unavailable"));
    for (int i = 0; i < 120 && given().get("/q/health/ready").statusCode() == 200; i++) {
      Thread.sleep(500);
    }
    given().get("/q/health/ready").then().statusCode(503);
  }

  private static void kill(String process) throws Exception {
    ProcessHandle node = ProcessHandle.of(Long.parseLong(process)).orElseThrow();
    node.destroyForcibly();
    node.onExit().get();
  }
}
