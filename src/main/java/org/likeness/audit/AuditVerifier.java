package org.likeness.audit;

import io.agroal.api.AgroalDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Walks the whole log up to where it ends at the beginning of the walk, and finds a changed,
 * removed, moved or cut-off event (A2). Reads page by page: memory does not grow with the log, and
 * no long snapshot keeps the old versions of the head's row alive, which would slow every append
 * down.
 */
@ApplicationScoped
public class AuditVerifier {
  private static final int ROWS_AT_ONCE = 2_000;

  /** One statement, so that head and last event are of one moment. */
  private static final String END =
      "select h.sequence, h.hash, (select max(sequence) from audit_event) as last"
          + " from (values (1)) one left join audit_head h on true";

  private static final String PAGE =
      "select "
          + AuditRows.COLUMNS
          + " from audit_event where sequence > ? and sequence <= ? order by sequence limit "
          + ROWS_AT_ONCE;

  /** Where the log ends: as it states itself, and where its last event lies. */
  private record End(Head head, long last) {}

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
      End end = end(connection);
      ChainWalk walk = new ChainWalk(end.head(), expected.orElse(null));
      long to = Math.max(end.last(), end.head().sequence());
      try (PreparedStatement page = connection.prepareStatement(PAGE)) {
        page.setLong(2, to);
        while (acceptPage(walk, page)) {
          // the page was whole and right; the walk knows where it stands
        }
      }
      return walk.finish();
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read", e);
    }
  }

  /** Hands the next page to the walk; false at the end, or at the first event that is wrong. */
  private static boolean acceptPage(ChainWalk walk, PreparedStatement page) throws SQLException {
    page.setLong(1, walk.reached());
    int rows = 0;
    try (ResultSet row = page.executeQuery()) {
      while (row.next()) {
        if (!accept(walk, row)) {
          return false;
        }
        rows++;
      }
    }
    return rows == ROWS_AT_ONCE;
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

  private static End end(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(END);
        ResultSet row = query.executeQuery()) {
      row.next();
      byte[] hash = row.getBytes("hash");
      // a head that was removed is the head of an empty log, beyond which events lie
      Head head =
          hash == null
              ? new Head(0, ChainHash.NONE)
              : new Head(row.getLong("sequence"), ChainHash.of(hash));
      return new End(head, row.getLong("last"));
    }
  }
}
