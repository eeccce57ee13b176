package org.likeness.media;

import io.quarkus.scheduler.Scheduled;

import java.time.Clock;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

/** Now and then removes what killed processes left half written. */
@ApplicationScoped
class MediaSweep {
  /** No put takes so long, not even that of another replica. */
  private static final Duration LEFT = Duration.ofHours(1);

  private final MediaStore media;
  private final Clock clock;

  MediaSweep(MediaStore media, Clock clock) {
    this.media = media;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "1m",
      identity = "media-sweep",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    media.sweep(clock.instant().minus(LEFT));
  }
}
