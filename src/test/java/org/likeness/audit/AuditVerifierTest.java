package org.likeness.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way to doctor the log is found, and the place is named (A2). */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class AuditVerifierTest {
  private static final Actor ACTOR = new Actor("u-1", "pc.one", new ForceCode("MET"), Set.of());

  @Inject AuditLog log;
  @Inject AuditVerifier verifier;
  @Inject AgroalDataSource database;

  private DoctoredLog doctored;

  @BeforeEach
  void tenEvents() throws SQLException {
    doctored = new DoctoredLog(database);
    doctored.empty();
    for (int i = 1; i <= 10; i++) {
      log.appendNow(entry("subject-" + i));
    }
  }

  @AfterEach
  void leaveAnIntactLog() throws SQLException {
    doctored.empty();
  }

  private static AuditEntry entry(String subject) {
    return AuditEntry.of(EventKind.CONSULTATION, "test.read", ACTOR, "test", subject)
        .because("Ground for " + subject)
        .to(List.of("MET", "GMP"))
        .with("count", 3)
        .with("hash", "ab");
  }

  @Test
  void untouchedLogIsIntact() {
    Verification found = verifier.verify();

    assertThat(found.intact()).isTrue();
    assertThat(found.events()).isEqualTo(10);
    assertThat(found.head()).startsWith("10:");
  }

  @Test
  void emptyLogIsIntact() throws SQLException {
    doctored.empty();

    assertThat(verifier.verify().intact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "kind = 'erasure'",
        "action = 'test.written'",
        "actor_id = 'u-2'",
        "actor_login = 'pc.two'",
        "actor_force = 'GMP'",
        "actor_force = 'no force'",
        "subject_type = 'other'",
        "subject_id = 'subject-7'",
        "justification = ''",
        "recipients = '{MET}'",
        "recipients = '{GMP,MET}'",
        "recipients = '{MET,NULL}'",
        "details = details - 'count'",
        "details = jsonb_set(details, '{count}', '\"4\"')",
        "details = jsonb_set(details, '{count}', '3')",
        "details = '[]'",
        "hash = previous_hash"
      })
  void changedEventIsFound(String change) throws SQLException {
    doctored.doctor("update audit_event set " + change + " where sequence = 4");

    assertBroken(4, "changed");
  }

  @Test
  void removedEventIsFound() throws SQLException {
    doctored.doctor("delete from audit_event where sequence = 4");

    assertBroken(4, "removed");
  }

  @Test
  void removedFirstEventIsFound() throws SQLException {
    doctored.doctor("delete from audit_event where sequence = 1");

    assertBroken(1, "removed");
  }

  @Test
  void removedEventIsFoundWhenTheOthersCloseUp() throws SQLException {
    doctored.doctor(
        "delete from audit_event where sequence = 4",
        "update audit_event set sequence = sequence + 999 where sequence > 4",
        "update audit_event set sequence = sequence - 1000 where sequence > 1000",
        "update audit_head set sequence = 9");

    assertBroken(4, "misplaced");
  }

  @Test
  void reorderedEventsAreFound() throws SQLException {
    doctored.doctor(
        "update audit_event set sequence = 1004 where sequence = 4",
        "update audit_event set sequence = 4 where sequence = 7",
        "update audit_event set sequence = 7 where sequence = 1004");

    assertBroken(4, "misplaced");
  }

  @Test
  void cutOffEndIsFound() throws SQLException {
    doctored.doctor("delete from audit_event where sequence > 8");

    assertBroken(9, "cut-off");
  }

  @Test
  void emptiedLogIsFound() throws SQLException {
    doctored.doctor("delete from audit_event");

    assertBroken(1, "cut-off");
  }

  @Test
  void eventBeyondTheHeadIsFound() throws SQLException {
    doctored.doctor(
        "update audit_head set sequence = 9,"
            + " hash = (select hash from audit_event where sequence = 9)");

    assertBroken(10, "beyond-head");
  }

  @Test
  void changedHeadIsFound() throws SQLException {
    doctored.doctor("update audit_head set hash = decode(repeat('ab', 32), 'hex')");

    assertBroken(10, "head-changed");
  }

  @Test
  void removedHeadIsFound() throws SQLException {
    doctored.doctor("delete from audit_head");
    try {
      assertBroken(1, "beyond-head");
    } finally {
      doctored.doctor("insert into audit_head values (1, 0, decode(repeat('00', 32), 'hex'))");
    }
  }

  @Test
  void endCutOffTogetherWithTheHeadIsFoundByWhoeverKeptTheHead() throws SQLException {
    Head kept = head();
    doctored.doctor(
        "delete from audit_event where sequence > 8",
        "update audit_head set sequence = 8,"
            + " hash = (select hash from audit_event where sequence = 8)");

    assertThat(verifier.verify().intact()).isTrue();
    assertThat(verifier.verify(Optional.of(kept)).brokenAt()).isEqualTo(9);
  }

  @Test
  void chainRecomputedAsAWholeIsFoundByWhoeverKeptAHead() throws SQLException {
    Head kept = head();
    doctored.empty();
    for (int i = 1; i <= 12; i++) {
      log.appendNow(entry("another-" + i));
    }

    assertThat(verifier.verify().intact()).isTrue();
    Verification found = verifier.verify(Optional.of(kept));
    assertThat(found.brokenAt()).isEqualTo(10);
    assertThat(found.reason()).startsWith("not-the-expected");
  }

  @Test
  void earlierHeadOfAnUntouchedLogIsRecognised() {
    Head kept = head();
    log.appendNow(entry("later"));

    assertThat(verifier.verify(Optional.of(kept)).intact()).isTrue();
  }

  @Test
  void changeIsFoundInALogOfSeveralPages() throws SQLException {
    for (int transaction = 0; transaction < 50; transaction++) {
      QuarkusTransaction.requiringNew()
          .run(() -> IntStream.range(0, 100).forEach(i -> log.append(entry("more-" + i))));
    }
    assertThat(verifier.verify().events()).isEqualTo(5_010);

    doctored.doctor("update audit_event set action = 'x' where sequence = 4001");

    assertThat(verifier.verify().brokenAt()).isEqualTo(4_001);
  }

  private Head head() {
    return Head.parse(verifier.verify().head()).orElseThrow();
  }

  private void assertBroken(long at, String code) {
    Verification found = verifier.verify();
    assertThat(found.intact()).isFalse();
    assertThat(found.brokenAt()).isEqualTo(at);
    assertThat(found.reason()).startsWith(code + ":");
    assertThat(found.events()).isBetween(at - 1, 10L);
  }
}
