package org.likeness.gallery.cluster;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A lock that one process among all of an installation holds: an advisory lock of the database, so
 * that it is free again as soon as its holder, or the holder's connection, is gone. Used by one
 * thread at a time.
 */
final class WriterLock implements AutoCloseable {
  private static final int SECONDS_TO_ANSWER = 2;

  private final DataSource database;
  private final int space;
  private final int key;
  private @Nullable Connection holding;

  /**
   * Makes it, not held.
   *
   * @param index whose lock; part of the lock's key
   * @param purpose what for; the other part
   */
  WriterLock(DataSource database, String index, String purpose) {
    this.database = database;
    this.space = index.hashCode();
    this.key = purpose.hashCode();
  }

  /** Holds it from now on, or still; false if another process does, or the connection broke. */
  boolean tryHold() throws SQLException {
    Connection held = holding;
    if (held != null) {
      if (held.isValid(SECONDS_TO_ANSWER)) {
        return true;
      }
      close();
    }
    Connection connection = database.getConnection();
    if (lock(connection)) {
      holding = connection;
      return true;
    }
    connection.close();
    return false;
  }

  private boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      lock.setInt(1, space);
      lock.setInt(2, key);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Lets go. A connection of a pool lives on, so the lock is given back in words. */
  @Override
  public void close() throws SQLException {
    Connection held = holding;
    holding = null;
    if (held == null) {
      return;
    }
    try (held;
        PreparedStatement unlock = held.prepareStatement("select pg_advisory_unlock(?, ?)")) {
      unlock.setInt(1, space);
      unlock.setInt(2, key);
      unlock.execute();
    }
  }
}
