package org.likeness.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Asks every feature, at intervals, to do what its retention rules want. */
@ApplicationScoped
public class RetentionSweep {
  private static final Logger LOG = Logger.getLogger(RetentionSweep.class);
  private static final int AT_ONCE = 1000;

  private final Instance<RetentionParticipant> participants;
  private final Clock clock;

  RetentionSweep(Instance<RetentionParticipant> participants, Clock clock) {
    this.participants = participants;
    this.clock = clock;
  }

  @Scheduled(
      identity = "retention-sweep",
      every = "${likeness.retention.sweep-every:1h}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void atIntervals() {
    sweep();
  }

  /**
   * Sweeps once.
   *
   * @return how many records were dealt with
   */
  public int sweep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    int all = 0;
    for (RetentionParticipant participant : participants) {
      int dealtWith;
      do {
        dealtWith = participant.sweep(today, AT_ONCE);
        all += dealtWith;
      } while (dealtWith == AT_ONCE);
    }
    if (all > 0) {
      LOG.infof("Retention: %d records dealt with", all);
    }
    return all;
  }
}
