package org.likeness.oversight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks at intervals whether wrong leads are above the limit, and keeps final public forms. */
@ApplicationScoped
class OversightWatch {
  private static final Logger LOG = Logger.getLogger(OversightWatch.class);

  private final ReadOnlyDatabase database;
  private final WrongLeadAlerts alerts;
  private final PublicBook forms;
  private final MeterRegistry meters;
  private final Clock clock;
  private volatile List<String> over = List.of();

  OversightWatch(
      ReadOnlyDatabase database,
      WrongLeadAlerts alerts,
      PublicBook forms,
      MeterRegistry meters,
      Clock clock) {
    this.database = database;
    this.alerts = alerts;
    this.forms = forms;
    this.meters = meters;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("likeness.oversight.wrong.lead.alerts", () -> over.size())
        .description("Forces, and all together, whose wrong leads are above the limit")
        .register(meters);
  }

  @Scheduled(
      identity = "oversight-watch",
      every = "${likeness.oversight.watch-every:1h}",
      delayed = "30s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void atIntervals() {
    look();
    forms.keepFinalOnes();
  }

  /** Warns of what was not above the limit the last time. */
  void look() {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    Scope all = new Scope(new Months(now, now), null);
    List<WrongLeadAlert> found = database.inOneMoment(rows -> alerts.read(rows, all));
    List<String> before = over;
    over = found.stream().map(OversightWatch::name).toList();
    found.stream()
        .filter(alert -> !before.contains(name(alert)))
        .forEach(
            alert ->
                LOG.warnf(
                    "Wrong leads above the limit of %.3f: %s, %d of %d verified since %s, at least %.3f",
                    alert.limit(),
                    name(alert),
                    alert.wrongLeads(),
                    alert.verified(),
                    alert.from(),
                    alert.rate().interval().lower()));
  }

  private static String name(WrongLeadAlert alert) {
    return alert.force() == null ? "all forces" : alert.force();
  }
}
