package org.likeness.oversight;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what imports, reviews of records and erasures did to the gallery. */
final class GalleryFigures {
  private static final String SETTLED =
      """
      select to_char(settled_at at time zone 'UTC', 'YYYY-MM'), outcome, reason, count(*)
      from import_record
      where settled_at >= ? and settled_at < ? and (?::text is null or force = ?)
        and state = 'settled'
      group by 1, 2, 3
      """;
  private static final String WITHDRAWN =
      """
      select to_char(changed_at at time zone 'UTC', 'YYYY-MM'), count(*)
      from custody_image
      where changed_at >= ? and changed_at < ? and (?::text is null or force = ?)
        and not searchable
      group by 1
      """;
  private static final String ERASED =
      """
      select to_char(erased_at at time zone 'UTC', 'YYYY-MM'), count(*)
      from gallery_tombstone where erased_at >= ? and erased_at < ?
      group by 1
      """;

  private record Settled(String month, String outcome, String reason, long count) {}

  private GalleryFigures() {}

  /** Each month of the scope, the earliest first. */
  static List<GalleryMonth> read(ReadOnlyDatabase.Rows rows, Scope scope) throws SQLException {
    List<Settled> settled =
        rows.of(
            SETTLED,
            row ->
                new Settled(
                    row.getString(1),
                    row.getString(2),
                    String.valueOf(row.getString(3)),
                    row.getLong(4)),
            scope.parameters());
    Map<String, Long> withdrawn = byMonth(rows, WITHDRAWN, scope.parameters());
    Map<String, Long> erased = byMonth(rows, ERASED, scope.months().begin(), scope.months().end());
    List<GalleryMonth> months = new ArrayList<>();
    YearMonth last = scope.months().to();
    for (YearMonth m = scope.months().from(); !m.isAfter(last); m = m.plusMonths(1)) {
      String month = m.toString();
      List<Settled> then = settled.stream().filter(one -> one.month().equals(month)).toList();
      months.add(
          new GalleryMonth(
              month,
              sum(then, "enrolled"),
              sum(then, "updated"),
              sum(then, "rejected"),
              reasons(then),
              withdrawn.getOrDefault(month, 0L),
              scope.force() == null ? erased.getOrDefault(month, 0L) : null));
    }
    return months;
  }

  private static long sum(List<Settled> settled, String outcome) {
    return settled.stream()
        .filter(one -> one.outcome().equals(outcome))
        .mapToLong(Settled::count)
        .sum();
  }

  private static SortedMap<String, Long> reasons(List<Settled> settled) {
    SortedMap<String, Long> reasons = new TreeMap<>();
    settled.stream()
        .filter(one -> one.outcome().equals("rejected"))
        .forEach(one -> reasons.merge(one.reason(), one.count(), Long::sum));
    return reasons;
  }

  private static Map<String, Long> byMonth(
      ReadOnlyDatabase.Rows rows, String sql, Object... parameters) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    rows.of(sql, row -> Map.entry(row.getString(1), row.getLong(2)), parameters)
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    return counts;
  }
}
