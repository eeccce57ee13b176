package org.likeness.gallery;

import org.likeness.Waiters;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * The gallery's lock in a test's hands: another transaction that wants it waits, and meanwhile the
 * test changes what that one may have read before.
 */
public final class HeldGallery implements AutoCloseable {
  private final Connection connection;
  private final Statement statement;

  public HeldGallery(DataSource database) throws SQLException {
    this.connection = database.getConnection();
    connection.setAutoCommit(false);
    this.statement = connection.createStatement();
    statement.execute("select 1 from gallery_state for update");
  }

  /** Until somebody waits for the lock. */
  public void awaitAnother() throws SQLException, InterruptedException {
    Instant until = Instant.now().plus(Duration.ofSeconds(60));
    while (!isWaitedFor()) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("nobody waits for the gallery");
      }
      Thread.sleep(50);
    }
  }

  private boolean isWaitedFor() throws SQLException {
    try (ResultSet row = statement.executeQuery(Waiters.FOR_THIS_TRANSACTION)) {
      return row.next();
    }
  }

  /** Changes something, and lets the gallery go. */
  public void commit(String change) throws SQLException {
    statement.execute(change);
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }
}
