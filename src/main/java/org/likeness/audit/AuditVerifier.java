package org.likeness.audit;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Walks the whole log and finds a changed, removed, moved or cut-off event (A2). Reads through a
 * cursor from one snapshot: memory does not grow with the log, and appending goes on meanwhile.
 */
@ApplicationScoped
public class AuditVerifier {
  private static final int ROWS_AT_ONCE = 2_000;
  private final AgroalDataSource database;

  AuditVerifier(AgroalDataSource database) {
    this.database = database;
  }

  /** Verifies the log against its own head. */
  public Verification verify() {
    return verify(Optional.empty());
  }

  /**
   * Verifies the log, also against a head that it once had and that was kept elsewhere. Only that
   * finds a chain that was recomputed as a whole by somebody with power over the database.
   */
  // outside a transaction: a walk along millions of rows takes longer than a transaction may
  @Transactional(TxType.NOT_SUPPORTED)
  Verification verify(Optional<Head> expected) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return walk(connection, expected.orElse(null));
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read", e);
    }
  }

  private static Verification walk(Connection connection, @Nullable Head expected)
      throws SQLException {
    ChainWalk walk = new ChainWalk(head(connection), expected);
    String inOrder = "select " + AuditRows.COLUMNS + " from audit_event order by sequence";
    try (PreparedStatement query = connection.prepareStatement(inOrder)) {
      query.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = query.executeQuery()) {
        while (row.next() && accept(walk, row)) {
          // accept has done the work of this step
        }
      }
    }
    return walk.finish();
  }

  private static boolean accept(ChainWalk walk, ResultSet row) throws SQLException {
    try {
      return walk.accept(AuditRows.read(row), ChainHash.of(row.getBytes("hash")));
    } catch (IllegalArgumentException e) {
      // no event that was appended reads like this
      walk.unreadable();
      return false;
    }
  }

  private static Head head(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select sequence, hash from audit_head");
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? new Head(row.getLong("sequence"), ChainHash.of(row.getBytes("hash")))
          : new Head(0, ChainHash.NONE);
    }
  }
}
