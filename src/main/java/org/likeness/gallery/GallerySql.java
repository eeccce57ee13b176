package org.likeness.gallery;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Plain SQL over the tables of the gallery, in the caller's transaction if there is one, for the
 * packages below this one: they deal with many images at once and share no entities.
 */
@ApplicationScoped
public class GallerySql {
  private final AgroalDataSource database;

  GallerySql(AgroalDataSource database) {
    this.database = database;
  }

  /** Makes a value of the row that the cursor stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** The value. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Reads rows.
   *
   * @param parameters values; collections of UUIDs become arrays
   */
  public <T> List<T> list(String sql, RowReader<T> reader, List<?> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The gallery's tables could not be read", e);
    }
  }

  /** Changes rows, and says how many. */
  public int update(String sql, List<?> parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The gallery's tables could not be changed", e);
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, List<?> parameters)
      throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, value(connection, parameters.get(i)));
    }
  }

  private static @Nullable Object value(Connection connection, @Nullable Object parameter)
      throws SQLException {
    return switch (parameter) {
      case Collection<?> ids -> connection.createArrayOf("uuid", ids.toArray());
      case Instant moment -> moment.atOffset(ZoneOffset.UTC);
      case null, default -> parameter;
    };
  }

  /** A moment of a row; null where it has none. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /** An id of a row. */
  public static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
