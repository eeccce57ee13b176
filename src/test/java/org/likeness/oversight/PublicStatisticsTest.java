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
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from public_statistics");
    }
  }

  private static ValidatableResponse form(SignedIn user, int year) {
    return user.request().get("/api/v1/public-statistics/" + year).then();
  }

  private static String file(SignedIn user) {
    return user.request()
        .get("/api/v1/public-statistics/" + YEAR + "/file")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static Integer wrongLeads(ValidatableResponse answer, String force, String month) {
    return (Integer) line(answer, force, month).get("wrongLeads");
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
}
