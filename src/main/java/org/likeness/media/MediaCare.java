package org.likeness.media;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.likeness.problem.Problem;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Now and then removes what killed processes left half written, and looks whether the store agrees
 * with what the service promises. The service is ready without its store: most of it works, and the
 * rest says what is missing.
 */
@Readiness
@ApplicationScoped
class MediaCare implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(MediaCare.class);

  private final MediaStore media;
  private final Clock clock;
  private volatile List<String> complaints = List.of();

  MediaCare(MediaStore media, Clock clock) {
    this.media = media;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started, MeterRegistry meters) {
    Gauge.builder("likeness.media.complaints", this, care -> care.complaints.size())
        .description("What an operator must mend of the store of objects")
        .register(meters);
  }

  @Scheduled(
      every = "1h",
      delayed = "10s",
      identity = "media-care",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    List<String> found = found();
    if (!found.equals(complaints)) {
      found.forEach(LOG::warn);
    }
    complaints = found;
  }

  private List<String> found() {
    try {
      media.sweep(clock.instant());
      return media.complaints();
    } catch (Problem e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("media")
        .up()
        .withData("complaints", String.join(" ", complaints))
        .build();
  }
}
