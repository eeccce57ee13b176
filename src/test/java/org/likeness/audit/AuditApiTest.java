package org.likeness.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.LikenessForTests;
import org.likeness.SignedIn;
import org.likeness.access.Role;

import java.sql.SQLException;
import java.util.List;
import jakarta.inject.Inject;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class AuditApiTest {
  @Inject AgroalDataSource database;

  private SignedIn auditor;

  @BeforeEach
  void emptyLogThenAnAuditor() throws SQLException {
    new DoctoredLog(database).empty();
    auditor = SignedIn.as("MET", Role.AUDITOR);
  }

  @Test
  void everyWayOfSigningInAndManagingIsThere() {
    auditor
        .request()
        .get("/api/v1/audit/events")
        .then()
        .statusCode(200)
        .body("items.action", equalTo(List.of("token.issued", "user.created", "token.issued")))
        .body("items[0].actor", equalTo(auditor.login()))
        .body("items[1].subjectId", equalTo(auditor.userId()))
        .body("items[1].kind", equalTo("collection"));
  }

  @Test
  void readingTheLogIsInTheLog() {
    auditor.request().get("/api/v1/audit/events").then().statusCode(200);

    auditor
        .request()
        .queryParam("action", "audit.read")
        .get("/api/v1/audit/events")
        .then()
        .body("items.actor", equalTo(List.of(auditor.login())))
        .body("items.kind", equalTo(List.of("consultation")));
  }

  @Test
  void eventsAreFiltered() {
    var all = auditor.request();
    all.queryParam("subjectId", auditor.userId())
        .queryParam("kind", "collection")
        .get("/api/v1/audit/events")
        .then()
        .body("items.action", equalTo(List.of("user.created")));
    auditor
        .request()
        .queryParam("actor", "admin")
        .get("/api/v1/audit/events")
        .then()
        .body("items.actor", everyItem(equalTo("admin")));
    auditor
        .request()
        .queryParam("to", "2020-01-01T00:00:00Z")
        .get("/api/v1/audit/events")
        .then()
        .body("items", equalTo(List.of()));
  }

  @Test
  void eventsComePageByPage() {
    int cursor =
        auditor
            .request()
            .queryParam("limit", 2)
            .get("/api/v1/audit/events")
            .then()
            .body("items.sequence", equalTo(List.of(3, 2)))
            .extract()
            .path("nextCursor");

    auditor
        .request()
        .queryParam("cursor", cursor)
        .get("/api/v1/audit/events")
        .then()
        .body("items.sequence", equalTo(List.of(1)))
        .body("nextCursor", equalTo(null));
  }

  @ParameterizedTest
  @CsvSource({"kind, reading", "from, yesterday", "to, 2020-01-01", "limit, 0", "limit, 501"})
  void malformedFilterIsNamed(String name, String value) {
    auditor
        .request()
        .queryParam(name, value)
        .get("/api/v1/audit/events")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem(name));
  }

  @Test
  void verificationNamesTheDoctoredPlace() throws SQLException {
    String head =
        auditor
            .request()
            .get("/api/v1/audit/verification")
            .then()
            .body("intact", equalTo(true))
            .body("events", equalTo(3))
            .extract()
            .path("head");
    auditor
        .request()
        .queryParam("expectedHead", head)
        .get("/api/v1/audit/verification")
        .then()
        .body("intact", equalTo(true));

    new DoctoredLog(database).doctor("update audit_event set actor_login = 'x' where sequence = 2");

    auditor
        .request()
        .get("/api/v1/audit/verification")
        .then()
        .statusCode(200)
        .body("intact", equalTo(false))
        .body("brokenAt", equalTo(2))
        .body("reason", containsString("changed"));
    new DoctoredLog(database).empty();
  }

  @Test
  void malformedHeadIsRefused() {
    auditor
        .request()
        .queryParam("expectedHead", "x")
        .get("/api/v1/audit/verification")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("expectedHead"));
  }
}
