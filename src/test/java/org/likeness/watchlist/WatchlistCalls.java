package org.likeness.watchlist;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.likeness.SignedIn;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Watchlists as programs of investigators and supervisors make them. */
final class WatchlistCalls {

  private WatchlistCalls() {}

  /** Of one person of the Metropolitan Police; change what the test is about. */
  static Map<String, Object> proposal(String reference) {
    Map<String, Object> proposal = new LinkedHashMap<>();
    proposal.put("name", "Operation Heron");
    proposal.put("purpose", "investigate-crime");
    proposal.put("justification", "Wanted on warrant; series of robberies");
    proposal.put("expiresAt", Instant.now().plus(Duration.ofDays(7)).toString());
    proposal.put(
        "people", List.of(Map.of("force", forceOf(reference), "personReference", reference)));
    return proposal;
  }

  /** As the portraits are enrolled: even numbers by one force, odd ones by another. */
  private static String forceOf(String reference) {
    return reference.matches(".*[13579]") ? "GMP" : "MET";
  }

  /** Of those whom a filter means. */
  static Map<String, Object> byFilter(Map<String, Object> filter, Object counted) {
    Map<String, Object> proposal = proposal("nobody");
    proposal.remove("people");
    proposal.put("filter", filter);
    proposal.put("counted", counted);
    return proposal;
  }

  static ValidatableResponse preview(SignedIn user, Map<String, Object> filter) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(filter)
        .post("/api/v1/watchlists/previews")
        .then();
  }

  static ValidatableResponse propose(SignedIn user, Map<String, Object> proposal) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(proposal)
        .post("/api/v1/watchlists")
        .then();
  }

  static ValidatableResponse decide(SignedIn user, String id, boolean approved) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(Map.of("approved", approved, "reason", "Proportionate"))
        .put("/api/v1/watchlists/" + id + "/decision")
        .then();
  }

  static ValidatableResponse send(
      SignedIn investigator, String id, Map<String, Object> request, byte[] still) {
    return investigator
        .request()
        .multiPart("request", request, "application/json")
        .multiPart("still", "still.jpg", still, "image/jpeg")
        .post("/api/v1/watchlists/" + id + "/searches")
        .then();
  }
}
