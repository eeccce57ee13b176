package org.likeness.audit;

import io.agroal.api.AgroalDataSource;
import org.likeness.audit.AuditQuery.Condition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the log, the newest event first. */
@ApplicationScoped
class AuditReader implements AuditTrail {
  private static final int MOST_OF_ONE = 1000;

  private final AgroalDataSource database;

  AuditReader(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public List<AuditEventView> of(Object subjectId) {
    AuditQuery query = new AuditQuery(null, subjectId.toString(), null, null, null, null, null);
    return read(query, MOST_OF_ONE).reversed();
  }

  List<AuditEventView> read(AuditQuery query, int limit) {
    List<Condition> conditions = query.conditions();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql(conditions))) {
      int i = 0;
      for (Condition condition : conditions) {
        statement.setObject(++i, condition.parameter());
      }
      statement.setInt(++i, limit);
      return events(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read", e);
    }
  }

  private static List<AuditEventView> events(PreparedStatement statement) throws SQLException {
    List<AuditEventView> events = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        events.add(AuditEventView.of(AuditRows.read(row), ChainHash.of(row.getBytes("hash"))));
      }
    }
    return events;
  }

  private static String sql(List<Condition> conditions) {
    String where = conditions.stream().map(Condition::sql).collect(Collectors.joining(" and "));
    return "select "
        + AuditRows.COLUMNS
        + " from audit_event"
        + (where.isEmpty() ? "" : " where " + where)
        + " order by sequence desc limit ?";
  }
}
