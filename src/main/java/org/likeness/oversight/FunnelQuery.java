package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts searches by what became of them. A possible match is verified when two reviewers found the
 * same candidate: that is what the conclusion of a review rests on. Outcomes that were corrected do
 * not count.
 */
@ApplicationScoped
class FunnelQuery {
  private static final String FUNNEL =
      """
      with made as not materialized (
        select id, force, date_trunc('month', created_at at time zone 'UTC') as month, created_at,
          mode, gallery_complete
        from search
        where created_at >= ? and created_at < ? and (?::text is null or force = ?)
          and not known_answer
      ), decided as (
        select d.search_id, bool_or(d.outcome = 'POSSIBLE_MATCH') as matched,
          max(d.decided_at) as last
        from review_decision d join made m on m.id = d.search_id group by d.search_id
      ), verified as (
        select distinct search_id from (
          select d.search_id from review_decision d join made m on m.id = d.search_id
          where d.outcome = 'POSSIBLE_MATCH'
          group by d.search_id, d.candidate_id having count(*) > 1) agreed
      ), outcome as (
        select o.search_id, bool_or(o.step = 'ACTIONED') as actioned,
          bool_or(o.step = 'WRONG_LEAD') as wrong
        from case_outcome o join made m on m.id = o.search_id
        where not exists (select 1 from case_outcome c where c.corrects = o.id)
        group by o.search_id
      ), one as (
        select m.force, m.month, m.mode, m.gallery_complete,
          c.id is not null as listed,
          coalesce(d.matched, false) as matched,
          v.search_id is not null as verified,
          coalesce(o.actioned, false) as actioned,
          coalesce(o.wrong, false) as wrong,
          case when r.state = 'complete'
            then extract(epoch from d.last - m.created_at)::float8 / 3600 end as hours
        from made m
          left join review r on r.search_id = m.id
          left join search_candidate c on c.search_id = m.id and c.rank = 1
          left join decided d on d.search_id = m.id
          left join verified v on v.search_id = m.id
          left join outcome o on o.search_id = m.id
      )
      select force, to_char(one.month, 'YYYY-MM') as month, count(*) as searches,
        count(*) filter (where listed) as lists,
        count(*) filter (where not listed and gallery_complete) as nobody,
        count(*) filter (where not gallery_complete) as partial,
        count(*) filter (where mode = 'INVESTIGATIVE') as investigative,
        count(*) filter (where matched) as matches,
        count(*) filter (where verified) as verified,
        count(*) filter (where actioned) as actioned,
        count(*) filter (where wrong) as wrong,
        count(*) filter (where wrong and actioned) as wrong_acted,
        count(hours) as decided,
        percentile_cont(0.5) within group (order by hours) as median,
        percentile_cont(0.95) within group (order by hours) as most
      from one
      group by grouping sets ((force, one.month), (force), (one.month), ())
      order by force nulls first, one.month nulls first
      """;

  private final double limit;

  FunnelQuery(OversightConfig config) {
    this.limit = config.wrongLeadLimit();
  }

  /** By force and month, with all totals; the total of all forces is not one force's. */
  List<FunnelLine> read(ReadOnlyDatabase.Rows rows, Scope scope) throws SQLException {
    return rows.of(FUNNEL, this::line, scope.parameters()).stream()
        .filter(line -> scope.force() == null || line.force() != null)
        .toList();
  }

  private FunnelLine line(ResultSet row) throws SQLException {
    long verified = row.getLong("verified");
    long wrong = row.getLong("wrong");
    return new FunnelLine(
        row.getString("force"),
        row.getString("month"),
        row.getLong("searches"),
        row.getLong("lists"),
        row.getLong("nobody"),
        row.getLong("partial"),
        row.getLong("investigative"),
        row.getLong("matches"),
        verified,
        row.getLong("actioned"),
        wrong,
        row.getLong("wrong_acted"),
        row.getLong("decided"),
        hours(row, "median"),
        hours(row, "most"),
        WrongLeadRate.of(wrong, verified, limit));
  }

  private static @Nullable Double hours(ResultSet row, String column) throws SQLException {
    double hours = row.getDouble(column);
    return row.wasNull() ? null : Math.round(hours * 10) / 10.0;
  }
}
