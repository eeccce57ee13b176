package org.likeness.ingest;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets as many workers at the engine as there are processors for it. There are more workers than
 * turns: while some compute, the others read their next image or commit a chunk, so that no
 * processor waits for a disk or the database. Each worker waits with one image at most, in the
 * order of coming.
 */
@ApplicationScoped
class EngineTurns {
  private final int count;
  private final Semaphore turns;

  EngineTurns(IngestConfig config) {
    this.count =
        config.workers() > 0 ? config.workers() : Runtime.getRuntime().availableProcessors();
    this.turns = new Semaphore(count, true);
  }

  /** So many workers keep the engine busy, whatever the others do. */
  int workers() {
    return count + (count + 1) / 2;
  }

  /** Does the work when its turn has come. */
  <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
