package org.likeness.media.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What passes found, for who watches the service. */
@ApplicationScoped
class JobMetrics {
  void register(@Observes StartupEvent started, JobDesk desk, MeterRegistry meters) {
    Gauge.builder("likeness.media.unsound", desk::unsound)
        .description("Stored objects that the latest verification found damaged or missing")
        .register(meters);
  }
}
