package org.likeness.ingest;

import org.jboss.logging.Logger;
import org.likeness.problem.Problem;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * One thread's work: claim, work off, again; waits out what is away and never dies of a failure.
 */
final class ImportWorker implements Runnable {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final WorkQueue queue;
  private final ChunkWork work;
  private final ImportJobs jobs;
  private final WorkSignal signal;
  private final IngestConfig config;
  private Duration pause = FIRST_PAUSE;

  ImportWorker(
      WorkQueue queue, ChunkWork work, ImportJobs jobs, WorkSignal signal, IngestConfig config) {
    this.queue = queue;
    this.work = work;
    this.jobs = jobs;
    this.signal = signal;
    this.config = config;
  }

  @Override
  public void run() {
    try {
      while (!signal.isStopped()) {
        step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step() throws InterruptedException {
    long seen = signal.changes();
    Optional<Claim> claim = Optional.empty();
    try {
      claim = queue.next();
      claim.ifPresent(work::work);
      pause = FIRST_PAUSE;
      if (claim.isEmpty()) {
        signal.await(seen, config.poll());
      }
    } catch (RuntimeException | Error e) {
      waitOut(claim.map(Claim::jobId), e);
    }
  }

  private void waitOut(Optional<UUID> job, Throwable failure) throws InterruptedException {
    Optional<Problem> outage = Outage.of(failure);
    if (outage.isPresent()) {
      LOG.warnf("imports wait: %s", outage.get().detail());
    } else {
      LOG.error("an import worker failed; it goes on", failure);
    }
    job.ifPresent(id -> tell(id, outage));
    signal.pause(pause);
    pause = shorter(pause.multipliedBy(2), config.longestPause());
  }

  /** Says in the job why it waits; where the database itself is away, nobody could read it. */
  private void tell(UUID job, Optional<Problem> outage) {
    try {
      jobs.pause(
          job,
          outage
              .map(p -> p.type().title() + ". " + p.detail())
              .orElse("The service failed at this import; it will try again"));
    } catch (RuntimeException e) {
      LOG.debug("the pause could not be noted", e);
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
