package org.likeness.notification;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.likeness.LikenessForTests;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever waits for a notification does not hold the audit log meanwhile. */
@QuarkusTest
@QuarkusTestResource(LikenessForTests.class)
class InboxLockTest {
  private static final Actor ACTOR =
      new Actor("inbox-1", "inbox", new ForceCode("MET"), Set.of(Role.INVESTIGATOR));

  /** The common pool may have one thread alone. */
  private static final Executor THREADS = work -> new Thread(work).start();

  @Inject Inbox inbox;
  @Inject AuditLog audit;
  @Inject AgroalDataSource database;

  @Test
  void nobodyWaitsForTheLogOfAReadingThatWaitsItself() throws Exception {
    UUID id = UUID.randomUUID();
    CompletableFuture<Void> reading;
    CompletableFuture<Void> other;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into notification values ('%s', 'inbox-1', 'test', 'search', 's', 'o', now())"
              .formatted(id));
      connection.setAutoCommit(false);
      statement.execute("select 1 from notification where id = '" + id + "' for update");
      reading = CompletableFuture.runAsync(() -> inbox.read(ACTOR, id), THREADS);
      awaitLock();

      other =
          CompletableFuture.runAsync(
              () ->
                  audit.appendNow(
                      AuditEntry.of(EventKind.CONSULTATION, "test.read", ACTOR, "search", "none")),
              THREADS);
      try {
        other.get(10, TimeUnit.SECONDS);
      } finally {
        connection.rollback();
      }
    }
    reading.get(10, TimeUnit.SECONDS);
    assertThat(inbox.unread(ACTOR)).isZero();
  }

  private void awaitLock() throws SQLException, InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!waiting()) {
      assertThat(Instant.now()).isBefore(until);
      Thread.sleep(20);
    }
  }

  private boolean waiting() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock'")) {
      return row.next();
    }
  }
}
