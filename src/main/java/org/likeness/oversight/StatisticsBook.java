package org.likeness.oversight;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.ForceCode;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import jakarta.enterprise.context.ApplicationScoped;

/** Statistics for those who oversee: auditors of all forces, supervisors of their own. */
@ApplicationScoped
class StatisticsBook {
  private final StatisticsMaker maker;
  private final OversightConfig config;
  private final AuditLog audit;
  private final Clock clock;

  StatisticsBook(StatisticsMaker maker, OversightConfig config, AuditLog audit, Clock clock) {
    this.maker = maker;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param from first month; null: a year back
   * @param to last month; null: this one
   * @param force one alone; null: all that the reader may see
   */
  record Question(@Nullable String from, @Nullable String to, @Nullable String force) {}

  /**
   * Reads them; the reading is recorded (A3).
   *
   * @throws Problem invalid-request; forbidden if it is another force's; busy
   */
  Statistics read(Question question, Actor actor) {
    Scope scope = scope(question, actor);
    Statistics statistics = maker.make(scope);
    audit.appendNow(
        AuditEntry.of(
                EventKind.CONSULTATION,
                "statistics.read",
                actor,
                "statistics",
                scope.force() == null ? "all" : scope.force())
            .with("from", scope.months().from())
            .with("to", scope.months().to()));
    return statistics;
  }

  private Scope scope(Question question, Actor actor) {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    Months months = Months.of(question.from(), question.to(), now, config.mostMonths());
    return new Scope(months, force(question.force(), actor));
  }

  private static @Nullable String force(@Nullable String asked, Actor actor) {
    String wanted = asked == null || asked.isBlank() ? null : form(asked);
    if (actor.has(Role.AUDITOR)) {
      return wanted;
    }
    String own = actor.force().value();
    if (wanted != null && !wanted.equals(own)) {
      throw Problem.of(ProblemType.FORBIDDEN, "Supervisors see the statistics of their own force");
    }
    return own;
  }

  private static String form(String force) {
    try {
      return new ForceCode(force).value();
    } catch (IllegalArgumentException e) {
      throw Problem.field("force", "must be the code of a force");
    }
  }
}
