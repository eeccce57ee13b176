package org.likeness.watchlist;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Forces;
import org.likeness.access.Role;
import org.likeness.gallery.FilteredPeople;
import org.likeness.gallery.GalleryRecords;
import org.likeness.problem.Problem;
import org.likeness.search.PortraitGallery;
import org.likeness.search.SearchCalls;
import org.likeness.search.SearchRequest.FilterRequest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.likeness.watchlist.WatchlistCalls.byFilter;
import static org.likeness.watchlist.WatchlistCalls.decide;
import static org.likeness.watchlist.WatchlistCalls.preview;
import static org.likeness.watchlist.WatchlistCalls.propose;
import static org.likeness.watchlist.WatchlistCalls.send;

/**
 * A watchlist of those whom a filter means: counted first, frozen, and gone at its end (S8, A2).
 */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class WatchlistFilterTest {
  @Inject AgroalDataSource database;
  @Inject Watchlists watchlists;
  @Inject Forces forces;
  @Inject GalleryRecords records;
  @Inject FilteredPeople filtered;

  private static SignedIn investigator;
  private static SignedIn supervisor;

  @BeforeEach
  void fill() {
    PortraitGallery.fill();
    if (investigator == null) {
      investigator = SignedIn.as("MET", Role.INVESTIGATOR);
      supervisor = SignedIn.as("MET", Role.SUPERVISOR);
    }
  }

  @Test
  void whoIsMeantIsCountedProposedAndFound() throws SQLException {
    long meant =
        number(
            "select count(distinct person_id) from custody_image where searchable and "
                + sameImagesAs(person()));
    long counted = counted();
    assertThat(counted).isEqualTo(meant).isPositive();

    String id =
        propose(investigator, byFilter(filter(), counted))
            .statusCode(201)
            .body("people", equalTo((int) counted))
            .body("under18", equalTo(0))
            .body("filter.imageTypes", hasItem("custody"))
            .extract()
            .path("id");
    decide(supervisor, id, true).statusCode(200).body("filter.capturedFrom", equalTo(captured()));

    send(investigator, id, SearchCalls.request(), PortraitGallery.probe(person(), 0))
        .statusCode(200)
        .body("matched", equalTo(true))
        .body("people", equalTo((int) counted));
  }

  @Test
  void lookingIsRecordedAndForInvestigatorsAlone() throws SQLException {
    preview(supervisor, filter()).statusCode(403);
    preview(SignedIn.as("MET", Role.OPERATOR), filter()).statusCode(403);
    counted();

    SignedIn.as("MET", Role.AUDITOR)
        .request()
        .get("/api/v1/audit/events?action=watchlist.previewed&actor=" + investigator.login())
        .then()
        .body("items[0].kind", equalTo("consultation"))
        .body("items[0].details.chosen", containsString(captured()));
  }

  @Test
  void whatWasNotCountedOrMeansNobodyOrEverybodyIsRefused() throws SQLException {
    propose(investigator, byFilter(filter(), null))
        .statusCode(422)
        .body("errors.field", hasItem("counted"));
    propose(investigator, byFilter(filter(), counted() + 1))
        .statusCode(422)
        .body("errors.field", hasItem("counted"));
    propose(investigator, byFilter(Map.of(), 3))
        .statusCode(422)
        .body("errors.field", hasItem("filter"));
    propose(investigator, byFilter(Map.of("capturedTo", "1900-01-01"), 0))
        .statusCode(422)
        .body("errors.find { it.field == 'filter' }.reason", containsString("nobody"));
    Map<String, Object> both = byFilter(filter(), 1);
    both.put("people", List.of(Map.of("force", "MET", "personReference", "P-1")));
    propose(investigator, both).statusCode(422).body("errors.field", hasItem("people"));
    preview(investigator, Map.of("sexes", List.of("x"), "ageFrom", 200))
        .statusCode(422)
        .body("errors.field", hasItems("filter.sexes[0]", "filter.ageFrom"));
    preview(investigator, Map.of()).statusCode(422).body("errors.field", hasItem("filter"));
  }

  @Test
  void moreThanAWatchlistMayHaveIsRefused() {
    WatchlistCheck ofOne =
        new WatchlistCheck(forces, records, filtered, new OfOne(), Clock.systemUTC());
    FilterRequest men =
        new FilterRequest(null, List.of("male"), null, null, null, null, null, null);

    assertThatThrownBy(
            () ->
                ofOne.check(
                    new NewWatchlist(
                        "Too many",
                        "investigate-crime",
                        "A test",
                        Instant.now().plus(Duration.ofDays(1)),
                        null,
                        men,
                        2L)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("filter");
  }

  @Test
  void atItsEndNeitherPeopleNorFilterAreLeft() throws SQLException {
    String id =
        propose(investigator, byFilter(filter(), counted())).statusCode(201).extract().path("id");
    decide(supervisor, id, true).statusCode(200);
    execute(
        "update watchlist set proposed_at = now() - interval '2 days',"
            + " expires_at = now() - interval '1 second' where id = '%s'".formatted(id));

    watchlists.expire(20);

    for (String table : tablesThatMayNameIt()) {
      assertThat(
              number("select count(*) from %s t where t::text like '%%%s%%'".formatted(table, id)))
          .as(table)
          .isZero();
    }
    send(investigator, id, SearchCalls.request(), PortraitGallery.probe(person(), 0))
        .statusCode(404);
  }

  /** The audit log alone keeps that there was one, and how it was chosen. */
  private List<String> tablesThatMayNameIt() {
    return List.of("watchlist", "watchlist_person", "watchlist_search", "search", "analysis");
  }

  private long counted() throws SQLException {
    ValidatableResponse found = preview(investigator, filter()).statusCode(200);
    return ((Number) found.extract().path("people")).longValue();
  }

  private static String person() {
    return PortraitGallery.personOfTwoImages();
  }

  private Map<String, Object> filter() throws SQLException {
    Map<String, Object> filter = new HashMap<>();
    filter.put("capturedFrom", captured());
    filter.put("capturedTo", captured());
    filter.put("offenceGroups", List.of("theft"));
    filter.put("imageTypes", List.of("custody"));
    filter.put("ageFrom", 18);
    return filter;
  }

  private static String sameImagesAs(String person) {
    return "offence_group = 'theft' and image_type = 'custody' and age_at_capture >= 18"
        + " and capture_date = (select min(i.capture_date) from custody_image i join person p"
        + " on p.id = i.person_id where p.person_reference = 'P-%s')".formatted(person);
  }

  private String captured() throws SQLException {
    return text(
        "select min(i.capture_date)::text from custody_image i join person p on p.id = i.person_id"
            + " where p.person_reference = 'P-%s'".formatted(person()));
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Watchlists of one person. */
  private record OfOne() implements WatchlistConfig {
    @Override
    public int mostPeople() {
      return 1;
    }

    @Override
    public Duration longest() {
      return Duration.ofDays(30);
    }

    @Override
    public String sweepEvery() {
      return "off";
    }
  }
}
