package org.likeness.search;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.likeness.problem.FailureClassifier;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the searches that were accepted to be made later, one after the other. */
@ApplicationScoped
class PendingSearchWork {
  private static final Logger LOG = Logger.getLogger(PendingSearchWork.class);
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final int SERVER_ERROR = 500;

  /** Forty minutes of an index that is not there, say. */
  private static final int MOST_ATTEMPTS = 240;

  private final PendingSearches pending;
  private final SearchIntake intake;

  PendingSearchWork(PendingSearches pending, SearchIntake intake) {
    this.pending = pending;
    this.intake = intake;
  }

  @Scheduled(
      identity = "pending-searches",
      every = "${likeness.search.pending-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void atIntervals() {
    Optional<PendingSearches.Claimed> next = pending.claim();
    while (next.isPresent()) {
      make(next.get());
      next = pending.claim();
    }
    pending.forget();
  }

  private void make(PendingSearches.Claimed one) {
    try {
      pending.made(one, intake.make(one.form(), one.key(), one.actor()).search().id());
    } catch (RuntimeException e) {
      settle(one, FailureClassifier.classify(e), e);
    }
  }

  private void settle(PendingSearches.Claimed one, Problem problem, RuntimeException cause) {
    // a conflict: the same request is being made by somebody who waits for it
    boolean passing =
        problem.type().status() >= SERVER_ERROR || problem.type() == ProblemType.CONFLICT;
    if (passing && one.attempts() < MOST_ATTEMPTS) {
      LOG.warnf(
          cause,
          "A search could not be made, it will be tried again; pending=%s, attempt=%d",
          one.id(),
          one.attempts());
      pending.again(one, WAIT);
    } else {
      pending.refused(one, problem);
    }
  }
}
