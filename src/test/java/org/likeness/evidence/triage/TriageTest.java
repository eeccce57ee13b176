package org.likeness.evidence.triage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.likeness.evidence.triage.SubmittedPacks.decide;
import static org.likeness.evidence.triage.SubmittedPacks.read;
import static org.likeness.evidence.triage.SubmittedPacks.submitted;

/** The queue of a force and what is decided about packs (P3, P4). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class TriageTest {
  @Inject EntityManager database;

  private SignedIn officer;

  @BeforeEach
  void signIn() {
    officer = SignedIn.as("WMP", Role.INVESTIGATOR);
  }

  @Test
  void mostPressingComesFirst() {
    UUID plain = submitted("WMP", Map.of());
    UUID organised = submitted("WMP", Map.of("organised", "yes"));
    UUID young = submitted("WMP", Map.of("under18", "yes"));
    UUID prolific = submitted("WMP", Map.of("prolific", "yes"));
    UUID threatened = submitted("WMP", Map.of("violence", "threatened"));
    UUID armed = submitted("WMP", Map.of("weapon", "yes", "prolific", "yes"));
    UUID used = submitted("WMP", Map.of("violence", "used"));
    List<String> mine =
        List.of(plain, organised, young, prolific, threatened, armed, used).stream()
            .map(UUID::toString)
            .toList();

    List<String> queue =
        officer
            .request()
            .get(SubmittedPacks.ROOT)
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");

    assertThat(queue.stream().filter(mine::contains))
        .containsExactly(
            used.toString(),
            armed.toString(),
            threatened.toString(),
            prolific.toString(),
            young.toString(),
            organised.toString(),
            plain.toString());
  }

  @Test
  void queueIsFilteredAndCounted() {
    UUID used = submitted("WMP", Map.of("violence", "used"));
    UUID plain = submitted("WMP", Map.of());

    List<String> violent =
        officer
            .request()
            .queryParam("only", "violence")
            .get(SubmittedPacks.ROOT)
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");

    assertThat(violent).contains(used.toString()).doesNotContain(plain.toString());
    officer.request().queryParam("only", "rich").get(SubmittedPacks.ROOT).then().statusCode(422);
    officer.request().queryParam("state", "draft").get(SubmittedPacks.ROOT).then().statusCode(422);
  }

  @Test
  void anotherForceAndOtherRolesGetNothing() {
    UUID pack = submitted("WMP", Map.of());
    SignedIn elsewhere = SignedIn.as("KENT", Role.INVESTIGATOR);

    read(elsewhere, pack).statusCode(404);
    decide(elsewhere, pack, "\"0\"", Map.of("decision", "accept")).statusCode(404);
    List<String> theirs =
        elsewhere.request().get(SubmittedPacks.ROOT).then().extract().path("items.id");
    assertThat(theirs).doesNotContain(pack.toString());
    read(SignedIn.as("WMP", Role.REVIEWER), pack).statusCode(403);
    read(SignedIn.as("WMP", Role.SUPERVISOR), pack).statusCode(403);
  }

  @Test
  void packGoesThroughTriage() {
    UUID pack = submitted("WMP", Map.of());

    decide(officer, pack, Map.of("decision", "take"))
        .statusCode(200)
        .body("pack.state", equalTo("in-triage"));
    decide(officer, pack, Map.of("decision", "accept"))
        .statusCode(200)
        .body("pack.state", equalTo("accepted"))
        .body("allowed", contains("ask-more", "refuse", "close"))
        .body("decisions.decision", contains("take", "accept"))
        .body("decisions.decidedBy", hasItem(officer.login()));
    decide(officer, pack, Map.of("decision", "accept")).statusCode(409);
    assertThat(eventsOf(pack)).contains("alteration evidence.pack-decided");
  }

  @Test
  void refusalNeedsAReasonOfTheList() {
    UUID pack = submitted("WMP", Map.of());

    decide(officer, pack, Map.of("decision", "refuse"))
        .statusCode(422)
        .body("errors.field", contains("reason"));
    decide(officer, pack, Map.of("decision", "refuse", "reason", "mood")).statusCode(422);
    decide(officer, pack, Map.of("decision", "refuse", "reason", "other"))
        .statusCode(422)
        .body("errors.field", contains("words"));
    decide(officer, pack, Map.of("decision", "refuse", "reason", "no-crime"))
        .statusCode(200)
        .body("pack.state", equalTo("refused"))
        .body("allowed", contains("reopen"));
    decide(officer, pack, Map.of("decision", "reopen"))
        .statusCode(200)
        .body("pack.state", equalTo("in-triage"));
  }

  @Test
  void questionGoesToTheRetailerInItsWords() {
    UUID pack = submitted("WMP", Map.of());

    decide(officer, pack, Map.of("decision", "ask-more"))
        .statusCode(422)
        .body("errors.field", contains("words"));
    decide(officer, pack, Map.of("decision", "ask-more", "words", "The camera at the exit, please"))
        .statusCode(200)
        .body("pack.state", equalTo("more-asked"))
        .body("pack.questions.words", contains("The camera at the exit, please"));
  }

  /** P3, P4: a shop that never answers keeps no pack open; of why it learns nothing. */
  @Test
  void packWhoseRetailerNeverAnswersIsRefusedOrClosed() {
    UUID refused = asked("First");
    UUID closed = asked("First");

    decide(officer, refused, Map.of("decision", "refuse"))
        .statusCode(422)
        .body("errors.field", contains("reason"));
    decide(officer, refused, Map.of("decision", "refuse", "reason", "not-enough-evidence"))
        .statusCode(200)
        .body("pack.state", equalTo("refused"));
    decide(officer, closed, Map.of("decision", "close"))
        .statusCode(200)
        .body("pack.state", equalTo("closed"))
        .body("allowed", empty());
    for (UUID pack : List.of(refused, closed)) {
      SignedIn.asRetailer("CORNER")
          .request()
          .get("/api/v1/evidence-packs/" + pack)
          .then()
          .statusCode(200)
          .body("status", equalTo("closed"))
          .body("questions", empty());
    }
  }

  @Test
  void packThatIsOpenedAgainCanBeAskedForMoreAgain() {
    UUID pack = asked("First");
    decide(officer, pack, Map.of("decision", "refuse", "reason", "not-enough-evidence"))
        .statusCode(200);
    decide(officer, pack, Map.of("decision", "reopen")).statusCode(200);
    decide(officer, pack, Map.of("decision", "ask-more", "words", "Second"))
        .statusCode(200)
        .body("pack.questions.words", contains("First", "Second"));

    SignedIn retailer = SignedIn.asRetailer("CORNER");
    retailer
        .request()
        .get("/api/v1/evidence-packs/" + pack)
        .then()
        .body("questions.words", contains("Second"));
    retailer
        .request()
        .contentType("application/json")
        .body(Map.of("answer", "There is no more"))
        .post("/api/v1/evidence-packs/" + pack + "/answers")
        .then()
        .statusCode(200)
        .body("status", equalTo("received"));
  }

  private UUID asked(String words) {
    UUID pack = submitted("WMP", Map.of());
    decide(officer, pack, Map.of("decision", "ask-more", "words", words))
        .statusCode(200)
        .body("allowed", contains("refuse", "close"));
    return pack;
  }

  @Test
  void secondOfTwoOfficersIsToldWhoWasFirst() {
    UUID pack = submitted("WMP", Map.of());
    SignedIn other = SignedIn.as("WMP", Role.INVESTIGATOR);
    String tag = read(other, pack).extract().header("ETag");
    decide(officer, pack, Map.of("decision", "accept")).statusCode(200);

    decide(other, pack, tag, Map.of("decision", "refuse", "reason", "no-crime"))
        .statusCode(412)
        .body("decidedBy", equalTo(officer.login()))
        .body("decision", equalTo("accept"))
        .body("detail", containsString(officer.login()));
    other
        .request()
        .contentType("application/json")
        .body(Map.of("decision", "close"))
        .post(SubmittedPacks.ROOT + "/" + pack + "/decisions")
        .then()
        .statusCode(428);
    read(other, pack).body("pack.state", equalTo("accepted"));
  }

  @Test
  void ofTwoDecisionsAtOnceOneIsKept() throws Exception {
    UUID pack = submitted("WMP", Map.of());
    String tag = read(officer, pack).extract().header("ETag");
    Callable<Integer> accept =
        () -> decide(officer, pack, tag, Map.of("decision", "accept")).extract().statusCode();
    Callable<Integer> refuse =
        () ->
            decide(officer, pack, tag, Map.of("decision", "refuse", "reason", "no-crime"))
                .extract()
                .statusCode();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(accept);
      var second = both.submit(refuse);
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 412);
    }
    List<Object> kept = read(officer, pack).extract().path("decisions");
    assertThat(kept).hasSize(1);
  }

  @SuppressWarnings("unchecked")
  private List<String> eventsOf(UUID pack) {
    return database
        .createNativeQuery("select kind || ' ' || action from audit_event where subject_id = ?1")
        .setParameter(1, pack.toString())
        .getResultList();
  }
}
