package org.likeness.watchlist;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.likeness.watchlist.WatchlistCalls.decide;
import static org.likeness.watchlist.WatchlistCalls.proposal;
import static org.likeness.watchlist.WatchlistCalls.propose;
import static org.likeness.watchlist.WatchlistCalls.send;

/** A watchlist has an approver and an end; whoever is not on it leaves no trace (S6, S8, A2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class WatchlistTest {
  @Inject AgroalDataSource database;
  @Inject Watchlists watchlists;

  private static SignedIn investigator;
  private static SignedIn supervisor;
  private static SignedIn auditor;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      supervisor = SignedIn.as("MET", Role.SUPERVISOR);
      auditor = SignedIn.as("MET", Role.AUDITOR);
    }
  }

  @Test
  void whoIsOnItIsFoundAndGoesToReview() throws SQLException {
    String id = approved(onIt());

    ValidatableResponse answer =
        search(id, person())
            .statusCode(200)
            .body("matched", equalTo(true))
            .body("people", equalTo(1))
            .body("search.candidates", hasSize(1))
            .body("search.reviewState", equalTo("awaiting-review"))
            .body("search.filter.watchlist.name", equalTo("Operation Heron"))
            .body("search.scan", equalTo("exhaustive"));
    String search = answer.extract().path("search.id");
    assertThat(person(search)).isEqualTo(onIt());
    investigator
        .request()
        .get("/api/v1/searches/" + search)
        .then()
        .statusCode(200)
        .body("filter.watchlist.id", equalTo(id));
    investigator
        .request()
        .post("/api/v1/searches/" + search + "/repetitions")
        .then()
        .statusCode(409);
    auditor
        .request()
        .get("/api/v1/statistics")
        .then()
        .body("watchlistSearches.matches", greaterThan(0));
  }

  /** S6: the cut for one person is lower than the one for the whole gallery. */
  @Test
  void promiseIsKeptForThePeopleOnIt() {
    float among = search(approved(onIt()), person()).extract().path("search.threshold");
    float all =
        SearchCalls.search(investigator, SearchCalls.request(), probe(person()))
            .statusCode(201)
            .extract()
            .path("threshold");

    assertThat(among).isLessThan(all);
  }

  @Test
  void whoIsNotOnItLeavesNothingButTheEvent() throws SQLException {
    String id = approved(somebodyElse());
    Map<String, Long> before = rows();

    search(id, person())
        .statusCode(200)
        .body("matched", equalTo(false))
        .body("search", nullValue());

    Map<String, Long> after = rows();
    assertThat(after.remove("watchlist_search")).isEqualTo(before.remove("watchlist_search") + 1);
    assertThat(after).isEqualTo(before);
    auditor
        .request()
        .get("/api/v1/audit/events?action=watchlist.searched&subjectId=" + id)
        .then()
        .body("items", hasSize(1))
        .body("items[0].details.matched", equalTo("false"));
  }

  @Test
  void nothingIsSearchedBeforeAnotherPersonApproved() {
    String id = proposed(onIt());
    search(id, person()).statusCode(409);
    decide(investigator, id, true).statusCode(403);
    decide(SignedIn.as("GMP", Role.SUPERVISOR), id, true).statusCode(404);
    decide(supervisor, id, false).statusCode(200).body("state", equalTo("refused"));
    search(id, person()).statusCode(409);
    decide(supervisor, id, true).statusCode(409);
  }

  @Test
  void whenItsTimeIsOverAllOfItIsGone() throws SQLException {
    String id = approved(onIt());
    execute(
        "update watchlist set proposed_at = now() - interval '2 days',"
            + " expires_at = now() - interval '1 second' where id = '"
            + id
            + "'");

    search(id, person()).statusCode(404);
    listed().body("items.id", not(hasItem(id)));
    watchlists.expire(20);

    assertThat(number("select count(*) from watchlist where id = '" + id + "'")).isZero();
    assertThat(number("select count(*) from watchlist_person where watchlist_id = '" + id + "'"))
        .isZero();
    auditor
        .request()
        .get("/api/v1/audit/events?kind=erasure&subjectId=" + id)
        .then()
        .body("items", hasSize(1))
        .body("items[0].action", equalTo("watchlist.expired"))
        .body("items[0].details.people", equalTo("1"));
  }

  /** Nobody on it must never mean everybody. */
  @Test
  void emptyWatchlistFindsNobody() throws SQLException {
    String id = approved(onIt());
    execute("delete from watchlist_person where watchlist_id = '" + id + "'");

    search(id, person()).statusCode(200).body("matched", equalTo(false)).body("people", equalTo(0));
  }

  @Test
  void proposalNamesAllThatIsWrong() {
    Map<String, Object> bad = proposal("P-nobody");
    bad.put("purpose", "curiosity");
    bad.put("expiresAt", Instant.now().plus(Duration.ofDays(90)).toString());
    bad.remove("justification");

    propose(investigator, bad)
        .statusCode(422)
        .body("errors.field", hasItems("purpose", "expiresAt", "justification", "people[0]"));
    propose(supervisor, proposal(onIt())).statusCode(403);
    search(UUID.randomUUID().toString(), person()).statusCode(404);
  }

  @Test
  void whatWouldKeepTheStillOrAlwaysListSomebodyIsRefused() {
    String id = approved(onIt());
    Map<String, Object> request = SearchCalls.investigative();
    request.put("filter", Map.of("sexes", List.of("male")));
    request.put("purpose", "missing-person");

    send(investigator, id, request, probe(person()))
        .statusCode(422)
        .body("errors.field", hasItems("mode", "filter", "purpose"));
  }

  @Test
  void endedBeforeItsTimeItIsGone() {
    String id = approved(onIt());
    listed().body("items.id", hasItem(id)).body("items.name", hasItem("Operation Heron"));
    SignedIn.as("GMP", Role.SUPERVISOR)
        .request()
        .delete("/api/v1/watchlists/" + id)
        .then()
        .statusCode(404);

    supervisor.request().delete("/api/v1/watchlists/" + id).then().statusCode(204);

    search(id, person()).statusCode(404).body("detail", containsString("watchlist"));
  }

  private static ValidatableResponse listed() {
    return investigator.request().get("/api/v1/watchlists").then().statusCode(200);
  }

  private static String person() {
    return PortraitGallery.personOfTwoImages();
  }

  private static String onIt() {
    return "P-" + person();
  }

  private static String somebodyElse() {
    return "P-" + PortraitGallery.personWhoGrows();
  }

  private static ValidatableResponse search(String id, String person) {
    return send(investigator, id, SearchCalls.request(), probe(person));
  }

  private static byte[] probe(String person) {
    return PortraitGallery.probe(person, 0);
  }

  private static String approved(String reference) {
    String id = proposed(reference);
    decide(supervisor, id, true).statusCode(200).body("state", equalTo("approved"));
    return id;
  }

  private static String proposed(String reference) {
    return propose(investigator, proposal(reference))
        .statusCode(201)
        .body("state", equalTo("proposed"))
        .extract()
        .path("id");
  }

  private String person(String search) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select person_reference from search_candidate_image i join search_candidate c"
                    + " on c.id = i.candidate_id where c.search_id = '"
                    + search
                    + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private Map<String, Long> rows() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        List.of("watchlist_search", "search", "search_still", "analysis", "search_run", "review")) {
      rows.put(table, number("select count(*) from " + table));
    }
    return rows;
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
