package org.likeness.review.supervision;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.likeness.search.Priority;

import java.time.Clock;
import java.time.ZoneOffset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts for the operator what waits, what is overdue, and what went wrong; tests are left out. */
@ApplicationScoped
class SupervisionMetrics {
  private static final String OPEN =
      """
      select count(*) from review where not known_answer and priority = ?
        and purged_at is null and state in ('awaiting-review', 'awaiting-verification', 'awaiting-arbitration')
      """;
  private static final String WRONG =
      """
      select count(*) from case_outcome o where o.step = 'WRONG_LEAD'
        and not exists (select 1 from case_outcome c where c.corrects = o.id)
      """;

  private final MeterRegistry meters;
  private final SqlRows rows;
  private final Clock clock;

  SupervisionMetrics(MeterRegistry meters, SqlRows rows, Clock clock) {
    this.meters = meters;
    this.rows = rows;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started) {
    for (Priority priority : Priority.values()) {
      String name = priority.wireName();
      Gauge.builder("likeness.review.open", () -> count(OPEN, name))
          .description("Reviews in which a decision is awaited")
          .tag("priority", name)
          .register(meters);
      Gauge.builder("likeness.review.overdue", () -> overdue(name))
          .description("Reviews whose due time is over")
          .tag("priority", name)
          .register(meters);
    }
    Gauge.builder("likeness.outcome.wrong.leads", () -> count(WRONG))
        .description("Searches that led to the wrong person, by what investigators recorded")
        .register(meters);
  }

  private long overdue(String priority) {
    Object now = clock.instant().atOffset(ZoneOffset.UTC);
    return count(OPEN + " and due_at <= ?::timestamptz", priority, now);
  }

  private long count(String sql, Object... parameters) {
    return rows.read(sql, row -> row.getLong(1), parameters).getFirst();
  }
}
