package org.likeness.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
   * Sweeps once, as of today in UTC, until nothing more is due.
   *
   * @return how many records were dealt with
   */
  public int sweep() {
    return sweepFor(Duration.ofDays(1)).records();
  }

  /**
   * Likewise, until the time is over; what is left is due in the next sweep.
   *
   * @param longest after it no further batch is begun
   */
  SweepReport sweepFor(Duration longest) {
    Instant end = clock.instant().plus(longest);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<SweepReport.Part> parts = new ArrayList<>();
    boolean more = false;
    for (RetentionParticipant participant : inOrder()) {
      more |= sweep(participant, today, end, parts);
    }
    SweepReport done = new SweepReport(List.copyOf(parts), more);
    if (done.records() > 0) {
      LOG.infof("Retention: %d records dealt with", done.records());
    }
    return done;
  }

  private List<RetentionParticipant> inOrder() {
    return participants.stream().sorted(Comparator.comparing(RetentionParticipant::part)).toList();
  }

  /**
   * A feature that fails keeps no other from what is due, and goes on in the next sweep.
   *
   * @return whether the time was over before all was done
   */
  private boolean sweep(
      RetentionParticipant participant,
      LocalDate today,
      Instant end,
      List<SweepReport.Part> parts) {
    int all = 0;
    boolean failed = false;
    boolean left = false;
    try {
      do {
        int dealtWith = participant.sweep(today, AT_ONCE);
        all += dealtWith;
        left = dealtWith == AT_ONCE;
      } while (left && clock.instant().isBefore(end));
    } catch (RuntimeException e) {
      LOG.errorf(
          e, "The retention sweep of %s failed; the next goes on with it", participant.part());
      failed = true;
    }
    parts.add(new SweepReport.Part(participant.part(), all, failed));
    return left && !failed;
  }
}
