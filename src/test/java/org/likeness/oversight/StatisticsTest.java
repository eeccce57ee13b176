package org.likeness.oversight;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Statistics say what became of searches, to those who oversee them (E2, A3). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class StatisticsTest {
  @Inject AgroalDataSource database;
  @Inject OversightWatch watch;

  @Test
  void eachSearchIsCountedByWhatBecameOfIt() throws SQLException {
    write(GeneratedSearches.of("ZA1", "2017-03", 100).with(60, 30, 20, 12, 3));
    write(GeneratedSearches.of("ZA1", "2017-04", 10).with(10, 10, 10, 10, 10));
    write(GeneratedSearches.of("ZA2", "2017-03", 7));

    ValidatableResponse answer = statistics(auditor(), "from=2017-03&to=2017-04").statusCode(200);

    Map<String, Object> march = line(answer, "ZA1", "2017-03");
    assertThat(march)
        .containsEntry("searches", 100)
        .containsEntry("candidateLists", 60)
        .containsEntry("noCandidates", 40)
        .containsEntry("possibleMatches", 30)
        .containsEntry("verified", 20)
        .containsEntry("actioned", 12)
        .containsEntry("wrongLeads", 3)
        .containsEntry("wrongLeadsActedOn", 3)
        .containsEntry("decided", 60)
        .containsEntry("medianHours", 4.0f)
        .containsEntry("hours95", 4.0f);
    assertThat(line(answer, "ZA1", null)).containsEntry("wrongLeads", 13);
    assertThat(line(answer, "ZA2", null))
        .containsEntry("noCandidates", 7)
        .doesNotContainKeys("medianHours", "wrongLeadRate");
    assertThat(line(answer, null, "2017-03")).containsEntry("searches", 107);
    assertThat(line(answer, null, null)).containsEntry("verified", 30);
    answer
        .body("purposes.find { it.code == 'missing-person' }.searches", equalTo(11))
        .body("offences.find { it.code == 'robbery' }.searches", equalTo(38))
        .body("operatingPoints[0].fpir", equalTo(0.01f))
        .body("operatingPoints[0].searches", equalTo(117))
        .body("gallery.month", equalTo(List.of("2017-03", "2017-04")));
  }

  /** 3 of 20: the exact interval is the one of any table of Clopper and Pearson. */
  @Test
  void wrongLeadsHaveTheirExactInterval() throws SQLException {
    write(GeneratedSearches.of("ZB1", "2016-05", 20).with(20, 20, 20, 3, 3));

    statistics(auditor(), "from=2016-05&to=2016-05&force=ZB1")
        .body("lines[0].wrongLeadRate.rate", equalTo(0.15f))
        .body("lines[0].wrongLeadRate.interval.lower", inRange(0.03207f, 0.03208f))
        .body("lines[0].wrongLeadRate.overLimit", equalTo(false));
  }

  @Test
  void whatWasCorrectedDoesNotCount() throws SQLException {
    write(GeneratedSearches.of("ZC1", "2016-06", 5).with(5, 5, 5, 0, 1));
    execute(
        """
        insert into case_outcome (id, search_id, step, corrects, reason, occurred_on, recorded_by_id, recorded_by,
          recorded_at)
        select gen_random_uuid(), o.search_id, 'WITHDRAWN', o.id, 'R', o.occurred_on, 'u', 'u', now()
        from case_outcome o join search s on s.id = o.search_id where s.force = 'ZC1'
        """);

    statistics(auditor(), "from=2016-06&to=2016-06&force=ZC1")
        .body("lines", hasSize(2))
        .body("lines.wrongLeads", everyItem(equalTo(0)));
  }

  @Test
  void supervisorSeesTheirForceAlone() throws SQLException {
    write(GeneratedSearches.of("MET", "2015-01", 9));
    write(GeneratedSearches.of("GMP", "2015-01", 8));
    SignedIn supervisor = SignedIn.as("MET", Role.SUPERVISOR);

    statistics(supervisor, "from=2015-01&to=2015-01")
        .statusCode(200)
        .body("force", equalTo("MET"))
        .body("lines.force", everyItem(equalTo("MET")))
        .body("lines.searches", everyItem(equalTo(9)))
        .body("gallery[0].erased", nullValue());
    statistics(supervisor, "force=GMP").statusCode(403).body("code", equalTo("forbidden"));
    supervisor.request().get("/api/v1/statistics/file?force=GMP").then().statusCode(403);
  }

  @Test
  void nobodyElseReadsThem() {
    for (Role role : List.of(Role.INVESTIGATOR, Role.REVIEWER, Role.ADMINISTRATOR)) {
      statistics(SignedIn.as("MET", role), "").statusCode(403);
    }
  }

  @Test
  void monthsThatAreNoneAreNamed() {
    SignedIn auditor = auditor();

    statistics(auditor, "from=January").statusCode(422).body("errors.field", hasItem("from"));
    statistics(auditor, "from=2026-02&to=2026-01").statusCode(422);
    statistics(auditor, "from=2020-01&to=2026-01").statusCode(422);
    statistics(auditor, "force=met").statusCode(422).body("errors.field", hasItem("force"));
    auditor.request().get("/api/v1/statistics/file?table=people").then().statusCode(404);
  }

  @Test
  void tablesAreSavedAsCsv() throws SQLException {
    write(GeneratedSearches.of("ZD1", "2016-07", 4).with(4, 4, 4, 1, 1));
    SignedIn auditor = auditor();

    String searches = file(auditor, "from=2016-07&to=2016-07&force=ZD1");
    assertThat(searches.lines().toList())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("ZD1,all,4,4,0,0,0,4,4,1,1,1,4,4.0000,4.0000,0.2500,0.0063,");
    assertThat(file(auditor, "from=2016-07&to=2016-07&table=purposes"))
        .contains("investigate-crime,Investigation of a recorded crime,4");
    assertThat(file(auditor, "from=2016-07&to=2016-07&table=gallery"))
        .contains("2016-07,enrolled,0");
  }

  @Test
  void readingIsRecorded() {
    SignedIn auditor = auditor();
    statistics(auditor, "from=2016-01&to=2016-02&force=MET").statusCode(200);

    auditor
        .request()
        .get("/api/v1/audit/events?actor=" + auditor.login() + "&action=statistics.read")
        .then()
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("consultation"))
        .body("items[0].subjectId", equalTo("MET"))
        .body("items[0].details.from", equalTo("2016-01"));
  }

  @Test
  void wrongLeadsThatAreMoreThanChanceRaiseAnAlert() throws SQLException {
    String now = YearMonth.now(ZoneOffset.UTC).toString();
    write(GeneratedSearches.of("ZE1", now, 20).with(20, 20, 20, 0, 8));
    write(GeneratedSearches.of("ZE2", now, 20).with(20, 20, 20, 0, 1));

    watch.look();

    statistics(auditor(), "")
        .body("alerts.force", hasItem("ZE1"))
        .body("alerts.findAll { it.force == 'ZE2' }", hasSize(0));
    statistics(auditor(), "force=ZE1").body("alerts[0].rate.interval.lower", greaterThan(0.05f));
    SignedIn.administrator()
        .request()
        .get("/q/metrics")
        .then()
        .body(containsString("likeness_oversight_wrong_lead_alerts "))
        .body(not(containsString("wrong_lead_alerts 0.0")));
  }

  private static Matcher<Float> inRange(float from, float to) {
    return allOf(greaterThan(from), lessThan(to));
  }

  private static SignedIn auditor() {
    return SignedIn.as("MET", Role.AUDITOR);
  }

  private static ValidatableResponse statistics(SignedIn user, String query) {
    return user.request().get("/api/v1/statistics" + (query.isEmpty() ? "" : "?" + query)).then();
  }

  private static String file(SignedIn user, String query) {
    return user.request()
        .get("/api/v1/statistics/file?" + query)
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString();
  }

  private static Map<String, Object> line(ValidatableResponse answer, String force, String month) {
    List<Map<String, Object>> lines = answer.extract().path("lines");
    return lines.stream()
        .filter(line -> Objects.equals(line.get("force"), force))
        .filter(line -> Objects.equals(line.get("month"), month))
        .findFirst()
        .orElseThrow();
  }

  private void write(GeneratedSearches searches) throws SQLException {
    try (Connection connection = database.getConnection()) {
      searches.write(connection);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
