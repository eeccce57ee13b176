package org.likeness.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class AuditLogTest {
  @Inject AuditLog log;
  @Inject AuditVerifier verifier;
  @Inject AgroalDataSource database;

  @BeforeEach
  void emptyLog() throws SQLException {
    new DoctoredLog(database).empty();
  }

  private static AuditEntry entry(String subject) {
    return AuditEntry.of(EventKind.ALTERATION, "test.changed", Actor.SYSTEM, "test", subject);
  }

  @Test
  void rolledBackChangeLeavesNoEvent() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          log.append(entry("lost"));
                          throw new IllegalStateException("the change failed");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(verifier.verify().events()).isZero();
  }

  @Test
  void appendWithoutATransactionIsRefused() {
    assertThatThrownBy(() -> log.append(entry("x"))).isInstanceOf(TransactionalException.class);
  }

  @Test
  void appendNowAfterAppendIsRefusedInsteadOfWaitingForItself() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          log.append(entry("x"));
                          log.appendNow(entry("y"));
                        }))
        .hasMessageContaining("wait for its own transaction");
  }

  @Test
  void eventAppendedNowSurvivesTheRollbackAroundIt() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          log.appendNow(entry("refused"));
                          throw new IllegalStateException("refused");
                        }))
        .hasMessage("refused");

    assertThat(verifier.verify().events()).isOne();
  }

  @Test
  void eightWritersMakeOneChainWithoutGaps() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      Callable<Void> fifty =
          () -> {
            IntStream.range(0, 50).forEach(i -> log.appendNow(entry("subject-" + i)));
            return null;
          };
      for (Future<Void> writer :
          writers.invokeAll(List.of(fifty, fifty, fifty, fifty, fifty, fifty, fifty, fifty))) {
        writer.get();
      }
    }

    Verification found = verifier.verify();
    assertThat(found.intact()).isTrue();
    assertThat(found.events()).isEqualTo(400);
  }

  @Test
  void textThatTheDatabaseCannotStoreDoesNotBreakTheChain() {
    log.appendNow(
        entry("a\0b").because("half a character \uD83D and \uD83D\uDE00").with("q", "\0"));

    assertThat(verifier.verify().intact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_event set justification = 'x'",
        "delete from audit_event",
        "truncate audit_event",
        "delete from audit_head",
        "truncate audit_head",
        "insert into audit_head values (2, 0, decode(repeat('00', 32), 'hex'))",
        "update audit_head set sequence = 0",
        "update audit_head set sequence = sequence + 2"
      })
  void databaseRefusesToChangeTheLog(String sql) throws SQLException {
    log.appendNow(entry("kept"));

    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("refused");
    }
    assertThat(verifier.verify().events()).isOne();
  }
}
