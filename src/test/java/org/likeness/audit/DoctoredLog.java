package org.likeness.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What somebody with all power over the database can do to the log: switch the triggers off. */
final class DoctoredLog {
  private final DataSource database;

  DoctoredLog(DataSource database) {
    this.database = database;
  }

  /** Runs statements with the triggers out of force. */
  void doctor(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      try {
        for (String sql : statements) {
          statement.execute(sql);
        }
      } finally {
        statement.execute("set session_replication_role = origin");
      }
    }
  }

  void empty() throws SQLException {
    doctor(
        "delete from audit_event",
        "update audit_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')");
  }
}
