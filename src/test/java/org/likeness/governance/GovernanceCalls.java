package org.likeness.governance;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.likeness.SignedIn;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;

import java.util.HashMap;
import java.util.Map;

/** Governance as a client of the API sees it. */
public final class GovernanceCalls {
  private GovernanceCalls() {}

  /** The model that is in force. */
  public static TemplateModel inForce(SignedIn user) {
    var setting =
        user.request().get("/api/v1/governed-changes/in-force").then().statusCode(200).extract();
    return new TemplateModel(
        setting.path("change.setting.model"),
        new Sha256(setting.path("change.setting.modelSha256")),
        setting.path("change.setting.preprocessing"));
  }

  /** Sends a report. */
  public static ValidatableResponse keep(SignedIn user, byte[] report) {
    return user.request()
        .multiPart("report", "report.json", report, "application/json")
        .post("/api/v1/evaluation-reports")
        .then();
  }

  /** Keeps a report; its id. */
  public static String kept(SignedIn user, byte[] report) {
    return keep(user, report).statusCode(201).extract().path("id");
  }

  /** Proposes; further members by name and value. */
  public static ValidatableResponse propose(
      SignedIn user, String kind, String report, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("kind", kind);
    request.put("reportId", report);
    request.put("reason", "The evidence is better");
    return user.request()
        .contentType(ContentType.JSON)
        .body(request)
        .post("/api/v1/governed-changes")
        .then();
  }

  /** Approves; with a reason against the findings if there is one. */
  public static ValidatableResponse approve(SignedIn user, String change, String override) {
    Map<String, Object> decision = new HashMap<>();
    decision.put("approve", true);
    decision.put("reason", "I have read the report");
    decision.put("override", override);
    return decide(user, change, decision);
  }

  static ValidatableResponse decide(SignedIn user, String change, Map<String, Object> decision) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(decision)
        .post("/api/v1/governed-changes/" + change + "/decision")
        .then();
  }
}
