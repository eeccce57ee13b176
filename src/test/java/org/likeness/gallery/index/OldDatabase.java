package org.likeness.gallery.index;

import io.agroal.api.AgroalDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Copies of the gallery's tables, made and put back within the database: what a backup that is
 * restored does to them. The test that stops the service and puts back its whole folder is another.
 */
final class OldDatabase {
  /** In the order in which rows can be inserted. */
  private static final List<String> TABLES =
      List.of(
          "gallery_state",
          "person",
          "custody_image",
          "face_template",
          "custody_image_history",
          "gallery_tombstone",
          "erasure",
          "erasure_image",
          "erasure_step");

  private static final String DEADLOCK = "40P01";
  private static final int MOST_DEADLOCKS = 20;

  private final AgroalDataSource database;

  OldDatabase(AgroalDataSource database) {
    this.database = database;
  }

  void keep() throws SQLException {
    StringBuilder sql = new StringBuilder("drop schema if exists old cascade; create schema old;");
    TABLES.forEach(t -> sql.append("create table old.%s as table %s;".formatted(t, t)));
    execute(sql.toString());
  }

  void restore() throws SQLException {
    StringBuilder sql = new StringBuilder();
    TABLES.reversed().forEach(t -> sql.append("delete from %s;".formatted(t)));
    TABLES.forEach(t -> sql.append("insert into %s select * from old.%s;".formatted(t, t)));
    // the service goes on meanwhile, other than in a real restore, and may be the one that waits
    for (int i = 1; !isDone(sql.toString()); i++) {
      if (i == MOST_DEADLOCKS) {
        throw new SQLException("too many deadlocks");
      }
    }
  }

  private boolean isDone(String sql) throws SQLException {
    try {
      execute(sql);
      return true;
    } catch (SQLException e) {
      if (DEADLOCK.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  boolean has(UUID image) {
    return count("select count(*) from custody_image where id = ?", image) > 0;
  }

  /** A note is durable soon after its erasure; a backup that is restored in between is no part. */
  void awaitNoted(UUID erasure) {
    long since = System.nanoTime();
    while (count(
            "select count(*) from erasure_step where erasure_id = ? and step = 'ledger'"
                + " and done_at is not null",
            erasure)
        == 0) {
      if (System.nanoTime() - since > 30_000_000_000L) {
        throw new AssertionError("the erasure is not noted");
      }
      Thread.onSpinWait();
    }
  }

  private int count(String sql, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  Set<UUID> searchable() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select id from custody_image where searchable")) {
      Set<UUID> found = new HashSet<>();
      while (row.next()) {
        found.add(row.getObject(1, UUID.class));
      }
      return found;
    }
  }
}
