package org.likeness.review;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.likeness.review.ReviewCalls.decide;
import static org.likeness.review.ReviewCalls.finds;
import static org.likeness.review.ReviewCalls.match;
import static org.likeness.review.ReviewCalls.searchFor;

/** What became of a search: nothing without independent evidence, nothing forgotten (R7). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class CaseOutcomeTest {
  private static SignedIn investigator;
  private static SignedIn supervisor;
  private static SignedIn anna;
  private static SignedIn bob;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      supervisor = SignedIn.as("MET", Role.SUPERVISOR);
      anna = SignedIn.asTrainedReviewer("MET");
      bob = SignedIn.asTrainedReviewer("MET");
    }
  }

  @Test
  void actionNeedsTheIndependentEvidenceWrittenDown() {
    String search = matched();

    record(search, entry("actioned"))
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("evidenceKind", "evidence"));
    record(search, action("evidence", "  ")).statusCode(422);
    record(search, action("evidenceKind", "likeness")).statusCode(422);
    outcomes(investigator, search).body("state", equalTo("open")).body("entries", hasSize(0));

    record(search, action())
        .statusCode(201)
        .body("state", equalTo("actioned"))
        .body("entries[0].evidenceKind", equalTo("fingerprints"));
  }

  @Test
  void nothingIsActedOnBeforeBothHaveDecided() {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");

    record(search, action()).statusCode(409).body("code", equalTo("review-not-complete"));
    decide(anna, search, match(made.extract().path("candidates[0].id"))).statusCode(201);
    record(search, action()).statusCode(409).body("code", equalTo("review-not-complete"));
    record(search, entry("no-further-action")).statusCode(409);
  }

  @Test
  void withoutAPossibleMatchNobodyIsActedAgainst() {
    String search = searchFor(investigator).extract().path("id");
    decide(anna, search, finds("not-a-match")).statusCode(201);
    decide(bob, search, finds("not-a-match")).statusCode(201);

    record(search, action()).statusCode(409).body("code", equalTo("conflict"));
    record(search, entry("wrong-lead")).statusCode(409);
    record(search, entry("no-further-action")).statusCode(201).body("state", equalTo("closed"));
  }

  @Test
  void chargeFollowsAnActionAndClosesTheCase() {
    String search = matched();

    record(search, entry("charged")).statusCode(409);
    record(search, action()).statusCode(201);
    record(search, entry("charged")).statusCode(201).body("state", equalTo("closed"));

    record(search, entry("eliminated")).statusCode(409).body("state", equalTo("closed"));
    record(search, action()).statusCode(409);
  }

  @Test
  void correctionIsANewRowAndTheHistoryIsKept() {
    String search = matched();
    record(search, action()).statusCode(201);
    String charged =
        record(search, entry("charged")).statusCode(201).extract().path("entries[1].id");

    ValidatableResponse corrected =
        record(search, with(entry("eliminated"), "corrects", charged))
            .statusCode(201)
            .body("state", equalTo("closed"))
            .body("entries.step", equalTo(List.of("actioned", "charged", "eliminated")))
            .body("entries.current", equalTo(List.of(true, false, true)));
    record(search, with(entry("wrong-lead"), "corrects", charged))
        .statusCode(422)
        .body("errors.field", equalTo(List.of("corrects")));
    String eliminated = corrected.extract().path("entries[2].id");
    record(search, with(entry("withdrawn"), "corrects", eliminated))
        .statusCode(201)
        .body("state", equalTo("actioned"))
        .body("entries", hasSize(4));
    record(search, entry("withdrawn")).statusCode(422);

    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?action=outcome.recorded&subjectId=" + search)
        .then()
        .body("items", hasSize(4))
        .body("items.details.corrects", hasItem(charged));
  }

  @Test
  void dayMustBeOneThatHasBeen() {
    String search = matched();

    for (String day : List.of("", "14/3/2026", LocalDate.now().plusDays(2).toString())) {
      record(search, with(entry("eliminated"), "occurredOn", day))
          .statusCode(422)
          .body("errors.field", equalTo(List.of("occurredOn")));
    }
    record(search, Map.of())
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("step", "occurredOn", "reason"));
  }

  @Test
  void onlyTheForceOfTheSearchRecordsAndOnlyInvestigatorsDo() {
    String search = matched();

    record(SignedIn.as("GMP", Role.INVESTIGATOR), search, action()).statusCode(404);
    record(anna, search, action()).statusCode(403);
    record(supervisor, search, action()).statusCode(403);
    outcomes(supervisor, search);
    get(anna, search).statusCode(403);
    get(SignedIn.as("GMP", Role.SUPERVISOR), search).statusCode(404);
  }

  @Test
  void outcomeIsPartOfTheDisclosure() {
    String search = matched();
    record(search, action()).statusCode(201);
    record(search, entry("wrong-lead")).statusCode(201);

    investigator
        .request()
        .get("/api/v1/searches/" + search + "/disclosure?recipient=CPS&reason=Case+file")
        .then()
        .statusCode(200)
        .body("outcome.state", equalTo("closed"))
        .body("outcome.entries.step", equalTo(List.of("actioned", "wrong-lead")))
        .body("outcome.entries[0].evidence", equalTo("Lift from the till, exhibit AB/3"));
  }

  @Test
  void wrongLeadIsShownToTheSupervisorsOfTheForceAndCountedUntilCorrected() {
    String search = matched();
    double before = wrongLeads();

    String id = record(search, entry("wrong-lead")).extract().path("entries[0].id");

    supervised(supervisor).body("items.searchId", hasItem(search));
    supervised(SignedIn.as("GMP", Role.SUPERVISOR)).body("items.searchId", not(hasItem(search)));
    assertThat(wrongLeads()).isEqualTo(before + 1);
    record(search, with(entry("withdrawn"), "corrects", id)).statusCode(201);
    supervised(supervisor).body("items.searchId", not(hasItem(search)));
    assertThat(wrongLeads()).isEqualTo(before);
  }

  private static double wrongLeads() {
    return SignedIn.administrator()
        .request()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> line.startsWith("likeness_outcome_wrong_leads"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static ValidatableResponse supervised(SignedIn user) {
    return user.request().get("/api/v1/supervision/wrong-leads").then().statusCode(200);
  }

  /** A search in which both found the same possible match. */
  private static String matched() {
    ValidatableResponse made = searchFor(investigator);
    String search = made.extract().path("id");
    String person = made.extract().path("candidates[0].id");
    decide(anna, search, match(person)).statusCode(201);
    decide(bob, search, match(person)).statusCode(201);
    return search;
  }

  private static Map<String, Object> entry(String step) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("step", step);
    entry.put("occurredOn", LocalDate.now().minusDays(1).toString());
    entry.put("reason", "As the file says");
    return entry;
  }

  private static Map<String, Object> action() {
    return with(
        with(entry("actioned"), "evidenceKind", "fingerprints"),
        "evidence",
        "Lift from the till, exhibit AB/3");
  }

  private static Map<String, Object> action(String member, Object value) {
    return with(action(), member, value);
  }

  private static Map<String, Object> with(Map<String, Object> entry, String member, Object value) {
    entry.put(member, value);
    return entry;
  }

  private static ValidatableResponse record(String search, Map<String, Object> entry) {
    return record(investigator, search, entry);
  }

  private static ValidatableResponse record(
      SignedIn user, String search, Map<String, Object> entry) {
    return user.request()
        .contentType(ContentType.JSON)
        .body(entry)
        .post("/api/v1/searches/" + search + "/outcomes")
        .then();
  }

  private static ValidatableResponse outcomes(SignedIn user, String search) {
    return get(user, search).statusCode(200);
  }

  private static ValidatableResponse get(SignedIn user, String search) {
    return user.request().get("/api/v1/searches/" + search + "/outcomes").then();
  }
}
