package org.likeness.ingest;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Statements for the import tables, in the caller's transaction if there is one. Plain SQL, because
 * claims need {@code skip locked} and millions of rows need batches.
 */
@ApplicationScoped
class Sql {
  private static final int ROWS_AT_A_TIME = 1000;

  private final AgroalDataSource database;

  Sql(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Until the end of the transaction plans are made for the sizes of the moment: one that was kept
   * from before a manifest of a million records would read all of them for each.
   */
  void planAnew() {
    int unused = update("set local plan_cache_mode = force_custom_plan");
  }

  /** Makes a value of the row that the cursor stands on. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    List<T> found = new ArrayList<>();
    forEach(sql, row -> found.add(reader.read(row)), parameters);
    return found;
  }

  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  void forEach(String sql, RowTaker taker, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      bind(connection, statement, parameters);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Runs a change; how many rows it touched. */
  int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Runs a change for each set of parameters, in one round trip. */
  void batch(String sql, List<@Nullable Object[]> sets) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] parameters : sets) {
        bind(connection, statement, parameters);
        statement.addBatch();
      }
      int[] unused = statement.executeBatch();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, bound(connection, parameters[i]));
    }
  }

  private static @Nullable Object bound(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case String[] texts -> connection.createArrayOf("text", texts);
      case Long[] numbers -> connection.createArrayOf("bigint", numbers);
      case java.util.UUID[] ids -> connection.createArrayOf("uuid", ids);
      case null -> null;
      default -> value;
    };
  }

  /** A statement failed; the cause says whether the database is there. */
  static final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
      super("A statement failed with SQLSTATE " + cause.getSQLState(), cause);
    }
  }
}
