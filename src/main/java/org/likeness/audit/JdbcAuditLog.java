package org.likeness.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * The log in PostgreSQL. The head's row lock, held until the commit, makes the order of sequence
 * numbers the order of commits, so that the chain has neither gaps nor forks. Each event leaves an
 * old version of that row until its transaction ends: a transaction appends a few events, not
 * thousands.
 */
@ApplicationScoped
class JdbcAuditLog implements AuditLog {
  private static final String LOCK_HEAD =
      "select sequence, hash from audit_head where id = 1 for update";

  /** One statement, so that the lock is held for one round trip less. */
  private static final String APPEND =
      "with appended as (insert into audit_event ("
          + AuditRows.COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) returning sequence, hash)"
          + " update audit_head h set sequence = a.sequence, hash = a.hash from appended a";

  private final AgroalDataSource database;
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transactions;
  private final Clock clock;

  JdbcAuditLog(
      AgroalDataSource database,
      EntityManager entities,
      TransactionSynchronizationRegistry transactions,
      Clock clock) {
    this.database = database;
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void append(AuditEntry entry) {
    transactions.putResource(JdbcAuditLog.class, Boolean.TRUE);
    AuditEntry storable = StorableText.of(entry);
    // what waits for rows of others waits before it holds the head, for which all wait
    entities.flush();
    try (Connection connection = database.getConnection()) {
      insert(connection, next(connection, storable));
    } catch (SQLException e) {
      throw new IllegalStateException("The audit event " + entry.action() + " was not written", e);
    }
  }

  @Override
  public void appendNow(AuditEntry entry) {
    if (transactions.getTransactionKey() != null
        && transactions.getResource(JdbcAuditLog.class) != null) {
      throw new IllegalStateException(
          "appendNow after append would wait for its own transaction; action=" + entry.action());
    }
    QuarkusTransaction.requiringNew().run(() -> append(entry));
  }

  private AuditEvent next(Connection connection, AuditEntry entry) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet head = statement.executeQuery(LOCK_HEAD)) {
      if (!head.next()) {
        throw new SQLException("audit_head has lost its row");
      }
      // the time is read under the lock, so that times follow the order of the events
      return new AuditEvent(
          head.getLong("sequence") + 1,
          clock.instant().truncatedTo(ChronoUnit.MICROS),
          entry,
          ChainHash.of(head.getBytes("hash")));
    }
  }

  private static void insert(Connection connection, AuditEvent event) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(APPEND)) {
      AuditRows.write(row, event);
      row.executeUpdate();
    }
  }
}
