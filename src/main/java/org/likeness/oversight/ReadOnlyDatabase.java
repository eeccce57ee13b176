package org.likeness.oversight;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads with plain SQL in one read-only transaction, so that all figures of an answer are of the
 * same moment, add up, and end in a bounded time.
 */
@ApplicationScoped
class ReadOnlyDatabase {
  private static final String TIME_IS_OVER = "57014";

  /** A year's searches are sorted without a temporary file. */
  static final String IN_MEMORY = "set local work_mem = '64MB'";

  private final AgroalDataSource database;
  private final long longestMilliseconds;

  ReadOnlyDatabase(AgroalDataSource database, OversightConfig config) {
    this.database = database;
    this.longestMilliseconds = config.longestQuery().toMillis();
  }

  /** What is read in one moment. */
  interface Work<T> {
    T read(Rows rows) throws SQLException;
  }

  /** Makes a value of the current row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Queries within the moment. */
  interface Rows {
    <T> List<T> of(String sql, RowReader<T> reader, @Nullable Object... parameters)
        throws SQLException;
  }

  /**
   * Does the work in one moment. Never within another transaction.
   *
   * @throws Problem busy if it takes too long
   */
  <T> T inOneMoment(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        begin(connection);
        return work.read(new ConnectionRows(connection));
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      if (TIME_IS_OVER.equals(e.getSQLState())) {
        throw Problem.of(
                ProblemType.BUSY, "These statistics take too long; ask for fewer months, or later")
            .causedBy(e);
      }
      throw new IllegalStateException("Statistics could not be read", e);
    }
  }

  private void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      statement.execute("set local statement_timeout = " + longestMilliseconds);
      statement.execute(IN_MEMORY);
    }
  }

  /** Queries on a connection. */
  record ConnectionRows(Connection connection) implements Rows {
    @Override
    public <T> List<T> of(String sql, RowReader<T> reader, @Nullable Object... parameters)
        throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) {
          statement.setObject(i + 1, parameters[i]);
        }
        List<T> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            rows.add(reader.read(row));
          }
        }
        return rows;
      }
    }
  }
}
