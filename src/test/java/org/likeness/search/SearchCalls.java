package org.likeness.search;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.likeness.SignedIn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Searches as an investigator's program makes them. */
public final class SearchCalls {

  private SearchCalls() {}

  /** A complete request of the Metropolitan Police; change what the test is about. */
  public static Map<String, Object> request() {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("force", "MET");
    request.put("caseReference", "CR/1234/26");
    request.put("offence", "robbery");
    request.put("purpose", "investigate-crime");
    request.put("justification", "Only image of the suspect; other lines of enquiry exhausted");
    request.put("imageSource", "shop CCTV");
    request.put("policyAccepted", true);
    return request;
  }

  /** The same with one member more or another. */
  public static Map<String, Object> request(String member, Object value) {
    Map<String, Object> request = request();
    request.put(member, value);
    return request;
  }

  /** Without a cut, so that there are candidates whoever is searched. */
  public static Map<String, Object> investigative() {
    Map<String, Object> request = request("mode", "investigative");
    request.put("modeReason", "The still is poor");
    return request;
  }

  /** Sends a search. */
  public static ValidatableResponse search(
      SignedIn user, Map<String, Object> request, byte[]... stills) {
    RequestSpecification sending = user.request().multiPart("request", request, "application/json");
    for (byte[] still : stills) {
      sending.multiPart("still", "still.jpg", still, "image/jpeg");
    }
    return sending.post("/api/v1/searches").then();
  }

  /** Sends stills for analysis. */
  static ValidatableResponse analyse(SignedIn user, byte[]... stills) {
    RequestSpecification sending = user.request();
    for (byte[] still : stills) {
      sending.multiPart("still", "still.jpg", still, "image/jpeg");
    }
    return sending.post("/api/v1/analyses").then();
  }

  /** Fields that a problem document complains of. */
  static List<String> fields(ValidatableResponse answer) {
    return answer.extract().path("errors.field");
  }
}
