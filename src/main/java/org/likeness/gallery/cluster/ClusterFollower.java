package org.likeness.gallery.cluster;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The thread that makes the index follow the database: at once when woken, else at intervals. */
final class ClusterFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ClusterFollower.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration TO_END = Duration.ofSeconds(20);

  private final ClusterKeeper keeper;
  private final Housekeeping housekeeping;
  private final Duration pollEvery;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;
  private @Nullable String lastFailure;

  ClusterFollower(ClusterKeeper keeper, Housekeeping housekeeping, Duration pollEvery) {
    this.keeper = keeper;
    this.housekeeping = housekeeping;
    this.pollEvery = pollEvery;
    this.thread = Thread.ofPlatform().daemon().name("gallery-cluster").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** There is something new in the database. */
  void wake() {
    work.release();
  }

  private void run() {
    while (!stopped) {
      Duration pause = round();
      try {
        if (work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private Duration round() {
    try {
      keeper.follow();
      housekeeping.now();
      if (lastFailure != null) {
        LOG.info("Gallery index: it follows the database again");
        lastFailure = null;
      }
      return pollEvery;
    } catch (SQLException | IOException | RuntimeException | Error e) {
      // the thread lives on: an index that silently stops following would show what is erased
      report(e);
      return AFTER_FAILURE;
    }
  }

  /** Once for each kind of failure, not once for each round. */
  private void report(Throwable e) {
    String failure = e.getClass().getName();
    if (!stopped && !failure.equals(lastFailure)) {
      lastFailure = failure;
      LOG.warnf(e, "Gallery index: it cannot follow the database now and tries again");
    }
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
