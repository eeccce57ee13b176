package org.likeness.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What imports left in the database. */
final class ImportData {
  private final DataSource database;

  ImportData(DataSource database) {
    this.database = database;
  }

  long count(String sql) throws SQLException {
    return Long.parseLong(texts(sql).getFirst());
  }

  /** Images in the gallery under the references that {@link Manifests} gives by default. */
  long galleryImages(Manifests manifest) throws SQLException {
    return count(
        "select count(*) from custody_image where custody_reference like 'T/%s/%%'"
            .formatted(manifest.own()));
  }

  List<String> reasons(String id) throws SQLException {
    return texts(
        "select file || ' ' || reason from import_record where job_id = '%s' and reason is not null"
            .formatted(id));
  }

  List<String> auditedActions(String id) throws SQLException {
    return texts("select action from audit_event where subject_id = '%s'".formatted(id));
  }

  void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  String text(String sql) throws SQLException {
    return texts(sql).getFirst();
  }

  private List<String> texts(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
