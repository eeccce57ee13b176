package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What searches were made for, and with what. */
final class SearchFigures {
  private static final String OF_SCOPE =
      """
      from search
      where created_at >= ? and created_at < ? and (?::text is null or force = ?)
        and not known_answer
      """;
  private static final String BY = "select %1$s, count(*) %2$s group by 1 order by 2 desc, 1";
  private static final String POINTS =
      """
      select model_id, model_sha256, preprocessing, fpir, calibration, count(*) as searches,
        count(*) filter (where calibration_extrapolated) as extrapolated,
        min(gallery_people) as least, max(gallery_people) as most
      """
          + OF_SCOPE
          + """
          and mode <> 'INVESTIGATIVE'
          group by model_id, model_sha256, preprocessing, fpir, calibration
          order by searches desc
          """;

  private SearchFigures() {}

  static List<CodeCount> byPurpose(ReadOnlyDatabase.Rows rows, Scope scope) throws SQLException {
    return by("purpose", rows, scope);
  }

  static List<CodeCount> byOffence(ReadOnlyDatabase.Rows rows, Scope scope) throws SQLException {
    return by("offence", rows, scope);
  }

  private static List<CodeCount> by(String column, ReadOnlyDatabase.Rows rows, Scope scope)
      throws SQLException {
    return rows.of(
        BY.formatted(column, OF_SCOPE),
        row -> new CodeCount(row.getString(1), row.getLong(2)),
        scope.parameters());
  }

  static List<PointUsed> points(ReadOnlyDatabase.Rows rows, Scope scope) throws SQLException {
    return rows.of(POINTS, SearchFigures::point, scope.parameters());
  }

  private static PointUsed point(ResultSet row) throws SQLException {
    return new PointUsed(
        row.getString("model_id"),
        row.getString("model_sha256"),
        row.getString("preprocessing"),
        rate(row),
        row.getString("calibration"),
        row.getLong("searches"),
        row.getLong("extrapolated"),
        row.getLong("least"),
        row.getLong("most"));
  }

  private static @Nullable Double rate(ResultSet row) throws SQLException {
    double rate = row.getDouble("fpir");
    return row.wasNull() ? null : rate;
  }
}
