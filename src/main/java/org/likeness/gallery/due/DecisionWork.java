package org.likeness.gallery.due;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Carries decisions out, a batch of images in a transaction. What a stop or a failure leaves is
 * taken up again, by this process or another replica.
 */
@ApplicationScoped
class DecisionWork {
  private static final Logger LOG = Logger.getLogger(DecisionWork.class);

  private final DecisionBatch batch;

  DecisionWork(DecisionBatch batch) {
    this.batch = batch;
  }

  @Scheduled(
      identity = "review-decisions",
      every = "${likeness.retention.decisions-every:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void atIntervals() {
    batch.open().forEach(this::finish);
  }

  /** A decision that fails keeps none of the others from being carried out. */
  private void finish(UUID decision) {
    try {
      while (step(decision)) {
        // the next batch
      }
    } catch (RuntimeException e) {
      LOG.error("A decision about due reviews could not be carried out; it is tried again", e);
    }
  }

  /** Deals with one batch, and says whether there may be another for this process. */
  boolean step(UUID decision) {
    return QuarkusTransaction.requiringNew().call(() -> batch.next(decision));
  }
}
