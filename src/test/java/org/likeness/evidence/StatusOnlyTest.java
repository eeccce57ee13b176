package org.likeness.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.evidence.PackCalls.answer;
import static org.likeness.evidence.PackCalls.complete;
import static org.likeness.evidence.PackCalls.read;
import static org.likeness.evidence.PackCalls.sendFile;
import static org.likeness.evidence.PackCalls.submitted;

/** A retailer sees the status alone, and only of their own organisation's packs (P4). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class StatusOnlyTest {
  private static final String PACKS = "/api/v1/evidence-packs/";
  private static final ForceCode GMP = new ForceCode("GMP");

  private static SignedIn retailer;

  @Inject EvidencePacks packs;

  @BeforeEach
  void signIn() {
    if (retailer == null) {
      retailer = SignedIn.asRetailer("CORNER");
    }
  }

  @Test
  void anotherOrganisationFindsNothing() {
    String id = submitted(retailer, "GMP");
    String draft = complete(retailer, "GMP");
    SignedIn other = SignedIn.asRetailer("MARKET");
    String tag = read(retailer, draft).header("ETag");

    for (String one : List.of(id, draft)) {
      read(other, one).then().statusCode(404);
      other.request().get(PACKS + one + "/receipt").then().statusCode(404);
      other.request().get(PACKS + one + "/receipt/document").then().statusCode(404);
      other.request().delete(PACKS + one).then().statusCode(404);
      other
          .request()
          .header("If-Match", tag)
          .post(PACKS + one + "/submission")
          .then()
          .statusCode(404);
      other
          .request()
          .header("If-Match", tag)
          .contentType(ContentType.JSON)
          .body(Map.of())
          .patch(PACKS + one)
          .then()
          .statusCode(404);
    }
    other.request().get("/api/v1/evidence-packs").then().body("items", empty());
    other
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("linked", List.of(id)))
        .post("/api/v1/evidence-packs")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("linked[0]"));
    SignedIn.as("GMP", Role.INVESTIGATOR)
        .request()
        .get(PACKS + id + "/receipt")
        .then()
        .statusCode(403);
  }

  @Test
  void policeOfAnotherForceAndDraftsStayUnseen() {
    String id = submitted(retailer, "GMP");
    String draft = complete(retailer, "GMP");

    assertThat(packs.find(UUID.fromString(id), GMP)).isPresent();
    assertThat(packs.find(UUID.fromString(id), new ForceCode("MET"))).isEmpty();
    assertThat(packs.find(UUID.fromString(draft), GMP)).isEmpty();
    assertThat(packs.inStates(GMP, Set.of(PackState.values()), 1000))
        .extracting(pack -> pack.id().toString())
        .contains(id)
        .doesNotContain(draft);
  }

  /** P4: from outside an accepted, a searched and a waiting pack are the same. */
  @Test
  void retailerCannotTellWhetherItWasSearched() {
    String id = submitted(retailer, "GMP");
    move(id, PackState.IN_TRIAGE);
    String triaged = seen(id);
    move(id, PackState.ACCEPTED);
    assertThat(seen(id)).isEqualTo(triaged);
    move(id, PackState.SEARCHED);
    assertThat(seen(id)).isEqualTo(triaged).contains("in-triage");
    move(id, PackState.CLOSED);
    String closed = seen(id);

    String refused = submitted(retailer, "GMP");
    move(refused, PackState.REFUSED);
    read(retailer, id).then().body("status", equalTo("closed"));
    read(retailer, refused).then().body("status", equalTo("closed"));
    assertThat(closed).doesNotContain("searched", "accepted", "refused");
  }

  @Test
  void whatThePoliceAskIsAnsweredByNewRowsAlone() {
    String id = submitted(retailer, "GMP");
    String first = read(retailer, id).path("files[0].id");
    QuarkusTransaction.requiringNew()
        .run(() -> packs.ask(UUID.fromString(id), "Is there a view of the door?", officer()));
    read(retailer, id)
        .then()
        .body("status", equalTo("more-asked"))
        .body("questions.words", contains("Is there a view of the door?"))
        .body("questions[0].answer", nullValue());

    retailer.request().delete(PACKS + id + "/files/" + first).then().statusCode(409);
    sendFile(retailer, id, "cctv", "door.mp4", TestFiles.mp4(90_000, 3));
    answer(retailer, id, " ").statusCode(422);
    answer(retailer, id, "Yes, here it is").statusCode(200).body("status", equalTo("received"));

    EvidencePack pack = packs.find(UUID.fromString(id), GMP).orElseThrow();
    assertThat(pack.state()).isEqualTo(PackState.SUBMITTED);
    assertThat(pack.questions().getFirst().answer()).isEqualTo("Yes, here it is");
    assertThat(pack.files().getLast().questionId()).isEqualTo(pack.questions().getFirst().id());
    answer(retailer, id, "Once more").statusCode(409);
  }

  private void move(String id, PackState to) {
    QuarkusTransaction.requiringNew().run(() -> packs.move(UUID.fromString(id), to));
  }

  private static Actor officer() {
    return new Actor("officer", "officer", GMP, Set.of(Role.INVESTIGATOR));
  }

  /** All that a retailer can see: body and ETag. */
  private static String seen(String id) {
    Response pack = read(retailer, id);
    return pack.asString() + pack.header("ETag");
  }
}
