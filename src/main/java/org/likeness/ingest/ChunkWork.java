package org.likeness.ingest;

import org.jboss.logging.Logger;
import org.likeness.gallery.Enrolment;
import org.likeness.gallery.KnownImages.Incoming;
import org.likeness.problem.Problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import jakarta.enterprise.context.ApplicationScoped;

/** Works off one claim: judge each record, then settle them together. */
@ApplicationScoped
class ChunkWork {
  private static final Logger LOG = Logger.getLogger(ChunkWork.class);
  private static final int TRIES = 3;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final Judge judge;
  private final Settlement settlement;
  private final WorkQueue queue;
  private final ImportMetrics metrics;
  private final long nanos;

  ChunkWork(
      Judge judge,
      Settlement settlement,
      WorkQueue queue,
      ImportMetrics metrics,
      IngestConfig config) {
    this.judge = judge;
    this.settlement = settlement;
    this.queue = queue;
    this.metrics = metrics;
    this.nanos = config.chunkTime().toNanos();
  }

  /**
   * Works off what its time allows; the rest is free again.
   *
   * @throws Problem if something that all records need is away; what was judged before is settled
   */
  void work(Claim claim) {
    List<Judged> judged = new ArrayList<>();
    Optional<Problem> outage;
    try {
      outage = judge(claim, judged);
      settle(claim, judged);
    } finally {
      queue.release(claim);
    }
    outage.ifPresent(
        problem -> {
          throw problem;
        });
  }

  private Optional<Problem> judge(Claim claim, List<Judged> judged) {
    long start = System.nanoTime();
    try {
      Map<Incoming, Enrolment> again = judge.known(claim);
      for (ClaimedRecord record : claim.records()) {
        judged.add(new Judged(record, judge.judge(claim.jobId(), record, again)));
        if (System.nanoTime() - start > nanos) {
          break;
        }
      }
      return Optional.empty();
    } catch (Problem outage) {
      return Optional.of(outage);
    }
  }

  private void settle(Claim claim, List<Judged> judged) {
    try {
      metrics.settled(settlement.settle(claim, judged));
    } catch (RuntimeException e) {
      requireNoOutage(e);
      LOG.warnf(e, "import %s: %d records one by one", claim.jobId(), judged.size());
      judged.forEach(one -> settleAlone(claim, one));
    }
  }

  /** One record that cannot be written must not hold up the others. */
  private void settleAlone(Claim claim, Judged judged) {
    RuntimeException last = null;
    for (int i = 0; i < TRIES; i++) {
      try {
        metrics.settled(settlement.settle(claim, List.of(judged)));
        return;
      } catch (RuntimeException e) {
        requireNoOutage(e);
        last = e;
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
    LOG.errorf(last, "import %s line %d", claim.jobId(), judged.record().line());
    Verdict failed = Verdict.Unfit.of(RecordReject.PROCESSING_FAILED);
    metrics.settled(settlement.settle(claim, List.of(new Judged(judged.record(), failed))));
  }

  /**
   * A line that breaks within a transaction shows itself in many ways: before a record is blamed,
   * the database must have answered.
   */
  private void requireNoOutage(RuntimeException failure) {
    if (Outage.of(failure).isPresent()) {
      throw failure;
    }
    settlement.requireDatabase();
  }
}
