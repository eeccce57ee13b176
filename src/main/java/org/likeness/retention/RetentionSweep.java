package org.likeness.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/**
 * Asks every feature, at intervals, to do what its retention rules want. Each batch is a
 * transaction: what a sweep that was cut off has not done is due in the next one.
 */
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
   * Sweeps once, as of today in UTC.
   *
   * @return how many records were dealt with
   */
  public int sweep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int all = 0;
    for (RetentionParticipant participant : participants) {
      all += sweep(participant, today);
    }
    if (all > 0) {
      LOG.infof("Retention: %d records dealt with", all);
    }
    return all;
  }

  /** A feature that fails keeps no other from what is due, and goes on in the next sweep. */
  private static int sweep(RetentionParticipant participant, LocalDate today) {
    int all = 0;
    try {
      int dealtWith;
      do {
        dealtWith = participant.sweep(today, AT_ONCE);
        all += dealtWith;
      } while (dealtWith == AT_ONCE);
    } catch (RuntimeException e) {
      LOG.error("A part of the retention sweep failed; the next sweep goes on with it", e);
    }
    return all;
  }
}
