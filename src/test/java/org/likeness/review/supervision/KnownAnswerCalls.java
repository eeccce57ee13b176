package org.likeness.review.supervision;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.likeness.SignedIn;
import org.likeness.search.PortraitGallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Known-answer lists as a supervisor's program makes them. */
public final class KnownAnswerCalls {

  private KnownAnswerCalls() {}

  /** A list with the person of the probe in it. */
  public static Map<String, Object> mated() {
    String person = PortraitGallery.personOfTwoImages();
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("mated", true);
    request.put("people", List.of(person(person)));
    request.put("offence", "theft");
    request.put("imageSource", "Training set 4, volunteers");
    request.put("justification", "Quarterly proficiency test");
    request.put("mode", "investigative");
    request.put("modeReason", "The test is to have a long list");
    return request;
  }

  /** A list of a stranger. */
  public static Map<String, Object> unmated() {
    Map<String, Object> request = mated();
    request.put("mated", false);
    request.remove("people");
    return request;
  }

  static Map<String, Object> person(String number) {
    String force = Integer.parseInt(number) % 2 == 0 ? "MET" : "GMP";
    return Map.of("force", force, "personReference", "P-" + number);
  }

  /** Sends it. */
  public static ValidatableResponse seed(
      SignedIn user, Map<String, Object> request, byte[]... stills) {
    RequestSpecification sending = user.request().multiPart("request", request, "application/json");
    for (byte[] still : stills) {
      sending.multiPart("still", "still.jpg", still, "image/jpeg");
    }
    return sending.post("/api/v1/known-answer-lists").then();
  }

  /** A still of the person of {@link #mated()}. */
  public static byte[] still() {
    return PortraitGallery.probe(PortraitGallery.personOfTwoImages(), 0);
  }
}
