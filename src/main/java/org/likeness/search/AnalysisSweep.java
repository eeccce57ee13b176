package org.likeness.search;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.likeness.retention.RetentionParticipant;

import java.time.Clock;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes analyses whose time is over, each with its row in the audit log. */
@ApplicationScoped
class AnalysisSweep implements RetentionParticipant {
  private static final Logger LOG = Logger.getLogger(AnalysisSweep.class);

  private final Analyses analyses;
  private final Clock clock;

  AnalysisSweep(Analyses analyses, Clock clock) {
    this.analyses = analyses;
    this.clock = clock;
  }

  @Scheduled(
      every = "${likeness.search.sweep-interval:PT1M}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void atIntervals() {
    int removed = sweep(LocalDate.now(clock), Integer.MAX_VALUE);
    if (removed > 0) {
      LOG.infof("%d analyses were over and are removed", removed);
    }
  }

  @Override
  public String part() {
    return "analyses";
  }

  @Override
  public int sweep(LocalDate today, int most) {
    int removed = 0;
    while (removed < most && analyses.removeOne(clock.instant()).isPresent()) {
      removed++;
    }
    return removed;
  }
}
