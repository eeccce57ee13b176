package org.likeness.oversight;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/** What may be published gives no small count away, by itself or by being made again (E2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class PublicStatisticsTest {
  private static final int YEAR = 2012;

  @Inject AgroalDataSource database;
  @Inject PublicBook book;

  @Test
  void smallCountsAreWithheldAndTheFinalFormNeverChanges() throws SQLException {
    write(GeneratedSearches.of("ZP1", YEAR + "-01", 400).with(300, 100, 60, 30, 2));
    write(GeneratedSearches.of("ZP1", YEAR + "-02", 300).with(200, 100, 60, 30, 9));
    write(GeneratedSearches.of("ZP2", YEAR + "-01", 500).with(300, 100, 60, 30, 8));
    write(GeneratedSearches.of("ZP2", YEAR + "-02", 350).with(300, 100, 60, 30, 7));
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);

    ValidatableResponse first =
        form(auditor, YEAR).statusCode(200).body("provisional", equalTo(false));
    assertThat(wrongLeads(first, "ZP1", "2012-01")).as("small").isNull();
    assertThat(wrongLeads(first, "ZP2", "2012-01")).as("with it, ZP1 could be computed").isNull();
    assertThat(wrongLeads(first, "ZP1", "2012-03")).as("nobody").isZero();
    assertThat(wrongLeads(first, null, null)).as("the total").isEqualTo(26);
    assertThat(line(first, "ZP1", "2012-01")).containsEntry("searches", 400);
    first.body("groups.findAll { it.label == 'sex' }.verified.sum()", equalTo(240));

    write(GeneratedSearches.of("ZP1", YEAR + "-01", 50));
    book.keepFinalOnes();
    ValidatableResponse second = form(auditor, YEAR).statusCode(200);
    assertThat(second.extract().asString()).isEqualTo(first.extract().asString());
    auditor
        .request()
        .get("/api/v1/audit/events?action=statistics.made-final&subjectId=" + YEAR)
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].kind", equalTo("disclosure"));
    assertThatThrownBy(this::change).hasMessageContaining("frozen");
    assertThat(file(auditor)).contains("2012,ZP1,2012-01,400,300,100,60,30,[c]\r\n");
  }

  /** E2: searches of operators and among watchlists are counted apart, and withheld likewise. */
  @Test
  void otherKindsOfSearchesAreCountedApart() throws SQLException {
    write(GeneratedSearches.of("ZQ1", "2011-03", 30));
    operators("ZQ1", "2011-03-02", 40, "stop");
    operators("ZQ1", "2011-04-02", 3, "stop");
    operators("ZQ2", "2011-03-02", 50, "arrest");
    operators("ZQ2", "2011-04-02", 60, "arrest");
    watchlists("ZQ1", "2011-03-02", 12);
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);

    ValidatableResponse form = form(auditor, 2011).statusCode(200);

    assertThat(of(form, "operatorSearches", null, null)).containsEntry("searches", 153);
    assertThat(of(form, "operatorSearches", "ZQ1", "2011-04").get("searches")).as("3").isNull();
    assertThat(of(form, "operatorSearches", "ZQ1", "2011-03").get("searches")).as("40").isNull();
    assertThat(of(form, "watchlistSearches", "ZQ1", "2011-03"))
        .containsEntry("searches", 12)
        .containsEntry("candidateLists", 0);
    assertThat(of(form, "lines", null, null)).containsEntry("searches", 30);
    form.body("operatorPowers.find { it.code == 'arrest' }.searches", equalTo(110))
        .body("operatorPowers.find { it.code == 'stop' }.searches", equalTo(43));
    assertThat(file(auditor, "2011", "operators")).contains("2011,all,all,153,0\r\n", "[c]");
    assertThat(file(auditor, "2011", "watchlists")).contains("2011,ZQ1,2011-03,12,0\r\n");
    assertThat(file(auditor, "2011", "evidence")).startsWith("model,model_sha256,");
    auditor
        .request()
        .get("/api/v1/public-statistics/2011/file?table=people")
        .then()
        .statusCode(404);
  }

  @Test
  void yearThatGoesOnIsNotToBePublished() throws SQLException {
    int now = Year.now(ZoneOffset.UTC).getValue();
    write(GeneratedSearches.of("ZP3", now + "-01", 3));

    form(SignedIn.as("MET", Role.SUPERVISOR), now)
        .statusCode(200)
        .body("provisional", equalTo(true));
  }

  @Test
  void yearWithoutSearchesHasNoForm() {
    SignedIn auditor = SignedIn.as("MET", Role.AUDITOR);

    form(auditor, Year.now(ZoneOffset.UTC).getValue() + 1).statusCode(404);
    form(auditor, 1999).statusCode(404);
    form(SignedIn.as("MET", Role.INVESTIGATOR), YEAR).statusCode(403);
  }

  private void change() throws SQLException {
    execute("delete from public_statistics");
  }

  private static ValidatableResponse form(SignedIn user, int year) {
    return user.request().get("/api/v1/public-statistics/" + year).then();
  }

  private static String file(SignedIn user) {
    return file(user, String.valueOf(YEAR), "searches");
  }

  private static String file(SignedIn user, String year, String table) {
    return user.request()
        .get("/api/v1/public-statistics/" + year + "/file?table=" + table)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static Integer wrongLeads(ValidatableResponse answer, String force, String month) {
    return (Integer) line(answer, force, month).get("wrongLeads");
  }

  private static Map<String, Object> line(ValidatableResponse answer, String force, String month) {
    return of(answer, "lines", force, month);
  }

  private static Map<String, Object> of(
      ValidatableResponse answer, String table, String force, String month) {
    List<Map<String, Object>> lines = answer.extract().path(table);
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

  private void operators(String force, String day, int searches, String power) throws SQLException {
    execute(
        """
        insert into operator_search (id, at, force, power, candidates, model_id, gallery_people)
        select gen_random_uuid(), '%s', '%s', '%s', 0, 'm', 10 from generate_series(1, %d)
        """
            .formatted(day, force, power, searches));
  }

  private void watchlists(String force, String day, int searches) throws SQLException {
    execute(
        """
        insert into watchlist_search (id, at, force, watchlist_id, people)
        select gen_random_uuid(), '%s', '%s', gen_random_uuid(), 10 from generate_series(1, %d)
        """
            .formatted(day, force, searches));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
