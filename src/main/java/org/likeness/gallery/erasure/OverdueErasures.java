package org.likeness.gallery.erasure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Erasures that should have been finished long ago. The service is ready all the same: nobody finds
 * what is erased, and a service that is away would finish nothing.
 */
@Readiness
@ApplicationScoped
class OverdueErasures implements HealthCheck {
  private final Clock clock;
  private final Duration overdueAfter;

  OverdueErasures(Clock clock, ErasureConfig config) {
    this.clock = clock;
    this.overdueAfter = config.overdueAfter();
  }

  void register(@Observes StartupEvent started, MeterRegistry meters) {
    Gauge.builder("likeness.erasures.overdue", this, OverdueErasures::count)
        .description("Erasures that are not finished long after they were begun")
        .register(meters);
  }

  private long count() {
    Instant before = clock.instant().minus(overdueAfter);
    return QuarkusTransaction.requiringNew()
        .call(() -> ErasureRow.count("finishedAt is null and begunAt < ?1", before));
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("erasures").up().withData("overdue", count()).build();
  }
}
