package org.likeness.review;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.likeness.SignedIn;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reviews as a reviewer's program makes them. */
public final class ReviewCalls {

  private ReviewCalls() {}

  /** A search with candidates, the first of whom is the person. */
  public static ValidatableResponse searchFor(SignedIn investigator) {
    return SearchCalls.search(
            investigator,
            SearchCalls.investigative(),
            PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0))
        .statusCode(201);
  }

  public static ValidatableResponse task(SignedIn reviewer, String search) {
    return reviewer.request().get("/api/v1/searches/" + search + "/reviews/task").then();
  }

  public static ValidatableResponse claim(SignedIn reviewer, String search) {
    return reviewer.request().put("/api/v1/searches/" + search + "/reviews/claim").then();
  }

  public static ValidatableResponse handBack(SignedIn reviewer, String search) {
    return reviewer.request().delete("/api/v1/searches/" + search + "/reviews/claim").then();
  }

  /** Reads the task and decides. */
  public static ValidatableResponse decide(
      SignedIn reviewer, String search, Map<String, Object> decision) {
    String tag = task(reviewer, search).extract().header("ETag");
    return decide(reviewer, search, tag, decision);
  }

  public static ValidatableResponse decide(
      SignedIn reviewer, String search, String tag, Map<String, Object> decision) {
    var request = reviewer.request().contentType(ContentType.JSON).body(decision);
    if (tag != null) {
      request.header("If-Match", tag);
    }
    return request.post("/api/v1/searches/" + search + "/reviews").then();
  }

  public static Map<String, Object> finds(String outcome) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("outcome", outcome);
    decision.put("reason", "As seen");
    return decision;
  }

  public static Map<String, Object> match(String candidate) {
    Map<String, Object> features = new LinkedHashMap<>();
    for (String feature : FindingCheck.FEATURES) {
      features.put(feature, Map.of("assessment", "similar", "note", ""));
    }
    Map<String, Object> decision = finds("possible-match");
    decision.put("candidateId", candidate);
    decision.put("features", features);
    decision.put("differencesSeen", "Older in the custody image");
    return decision;
  }
}
