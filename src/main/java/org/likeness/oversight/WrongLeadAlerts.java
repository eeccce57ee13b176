package org.likeness.oversight;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the forces whose wrong leads are more than chance above the limit. */
@ApplicationScoped
class WrongLeadAlerts {
  private static final String VERIFIED =
      """
      select force, count(*) as verified, count(*) filter (where wrong) as wrong
      from (
        select s.force, exists (select 1 from case_outcome o
            where o.search_id = d.search_id and o.step = 'WRONG_LEAD'
              and not exists (select 1 from case_outcome c where c.corrects = o.id)) as wrong
        from review_decision d join search s on s.id = d.search_id
        where s.created_at >= ? and s.created_at < ? and (?::text is null or s.force = ?)
          and not s.known_answer and d.outcome = 'POSSIBLE_MATCH'
        group by s.force, d.search_id, d.candidate_id having count(*) > 1) agreed
      group by grouping sets ((force), ())
      order by force nulls first
      """;

  private record Verified(@Nullable String force, long count, long wrongLeads) {}

  private final OversightConfig config;
  private final Clock clock;

  WrongLeadAlerts(OversightConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** Of one force, or of all, each alone and together. */
  List<WrongLeadAlert> read(ReadOnlyDatabase.Rows rows, Scope of) throws SQLException {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    Months months = Months.until(now, config.wrongLeadMonths());
    return rows
        .of(
            VERIFIED,
            row -> new Verified(row.getString(1), row.getLong(2), row.getLong(3)),
            new Scope(months, of.force()).parameters())
        .stream()
        .filter(one -> of.force() == null || one.force() != null)
        .flatMap(one -> alert(one, months))
        .toList();
  }

  private Stream<WrongLeadAlert> alert(Verified of, Months months) {
    WrongLeadRate rate = WrongLeadRate.of(of.wrongLeads(), of.count(), config.wrongLeadLimit());
    return rate == null || !rate.overLimit()
        ? Stream.empty()
        : Stream.of(
            new WrongLeadAlert(
                of.force(),
                months.from().toString(),
                months.to().toString(),
                of.count(),
                of.wrongLeads(),
                rate,
                config.wrongLeadLimit()));
  }
}
