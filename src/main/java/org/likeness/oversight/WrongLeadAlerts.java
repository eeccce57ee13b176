package org.likeness.oversight;

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
  private final FunnelQuery funnel;
  private final OversightConfig config;
  private final Clock clock;

  WrongLeadAlerts(FunnelQuery funnel, OversightConfig config, Clock clock) {
    this.funnel = funnel;
    this.config = config;
    this.clock = clock;
  }

  /** Of one force, or of all, each alone and together. */
  List<WrongLeadAlert> read(ReadOnlyDatabase.Rows rows, Scope of) throws SQLException {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    Months months = Months.until(now, config.wrongLeadMonths());
    return funnel.read(rows, new Scope(months, of.force())).stream()
        .filter(line -> line.month() == null)
        .flatMap(line -> alert(line, months))
        .toList();
  }

  private Stream<WrongLeadAlert> alert(FunnelLine line, Months months) {
    WrongLeadRate rate = line.wrongLeadRate();
    return rate == null || !rate.overLimit()
        ? Stream.empty()
        : Stream.of(
            new WrongLeadAlert(
                line.force(),
                months.from().toString(),
                months.to().toString(),
                line.verified(),
                line.wrongLeads(),
                rate,
                config.wrongLeadLimit()));
  }
}
