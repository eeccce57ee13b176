package org.likeness.oversight;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Counts the two kinds of search beside the ordinary one, which are in no other figure. */
final class KindQuery {
  private static final String BY_FORCE_AND_MONTH =
      """
      select force, to_char(month, 'YYYY-MM'), count(*), count(*) filter (where listed)
      from (%s) one group by grouping sets ((force, month), (force), (month), ())
      order by force nulls first, month nulls first
      """;
  private static final String OPERATORS =
      """
      select force, date_trunc('month', at at time zone 'UTC') as month, candidates > 0 as listed
      from operator_search where at >= ? and at < ? and (?::text is null or force = ?)
      """;

  /** Only one that listed somebody is kept as a search. */
  private static final String WATCHLISTS =
      """
      select force, date_trunc('month', at at time zone 'UTC') as month, false as listed
      from watchlist_search where at >= ? and at < ? and (?::text is null or force = ?)
      union all
      select force, date_trunc('month', created_at at time zone 'UTC'), true
      from search where created_at >= ? and created_at < ? and (?::text is null or force = ?)
        and filter -> 'watchlist' is not null
      """;

  private KindQuery() {}

  /** Searches of operators, and those of them that listed anybody. */
  static List<PublicTable.Counted> operators(ReadOnlyDatabase.Rows rows, Scope scope)
      throws SQLException {
    return read(OPERATORS, rows, scope.parameters());
  }

  /** Searches among watchlists, and those of them that listed anybody. */
  static List<PublicTable.Counted> watchlists(ReadOnlyDatabase.Rows rows, Scope scope)
      throws SQLException {
    Object[] both = Stream.of(scope.parameters(), scope.parameters()).flatMap(Stream::of).toArray();
    return read(WATCHLISTS, rows, both);
  }

  private static List<PublicTable.Counted> read(
      String searches, ReadOnlyDatabase.Rows rows, Object[] parameters) throws SQLException {
    return rows.of(
        BY_FORCE_AND_MONTH.formatted(searches),
        row ->
            new PublicTable.Counted(
                row.getString(1), row.getString(2), List.of(row.getLong(3), row.getLong(4))),
        parameters);
  }
}
