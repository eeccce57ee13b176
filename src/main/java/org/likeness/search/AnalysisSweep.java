package org.likeness.search;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import java.time.Clock;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes analyses whose time is over, each with its row in the audit log. */
@ApplicationScoped
class AnalysisSweep {
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
  void sweep() {
    int removed = 0;
    while (analyses.removeOne(clock.instant()).isPresent()) {
      removed++;
    }
    if (removed > 0) {
      LOG.infof("%d analyses were over and are removed", removed);
    }
  }
}
