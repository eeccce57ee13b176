package org.likeness.gallery.index;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The thread that makes the index follow the database: at once when woken, else at intervals. */
final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(IndexFollower.class);

  /** After a failure: not so often as to fill the log and the disk. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private final IndexKeeper keeper;
  private final IndexSettings settings;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;
  private long lastCommit = System.nanoTime();
  private @Nullable String lastFailure;
  private final RetentionWatch retention;

  IndexFollower(IndexKeeper keeper, IndexSettings settings, RetentionWatch retention) {
    this.keeper = keeper;
    this.retention = retention;
    this.settings = settings;
    this.thread = Thread.ofPlatform().daemon().name("gallery-index").unstarted(this::run);
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
      verifyWhenInDoubt();
      commitNowAndThen();
      retention.look();
      keeper.shown().following(true);
      if (lastFailure != null) {
        LOG.info("Gallery index: it follows the database again");
        lastFailure = null;
      }
      return settings.pollEvery();
    } catch (SQLException | IOException | RuntimeException | Error e) {
      keeper.shown().following(false);
      // the thread lives on: an index that silently stops following would show what is erased
      report(e);
      return AFTER_FAILURE;
    }
  }

  private void verifyWhenInDoubt() {
    if (keeper.takeDoubt()) {
      LOG.info("Gallery index: its files are checked after an unclean stop or a failed search");
      Thread.ofPlatform().daemon().name("gallery-index-check").start(this::verify);
    }
  }

  private void verify() {
    try {
      keeper.verify();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Gallery index: its files could not be checked", e);
    }
  }

  private void commitNowAndThen() throws IOException {
    if (System.nanoTime() - lastCommit >= settings.commitEvery().toNanos()) {
      keeper.commit();
      lastCommit = System.nanoTime();
    }
  }

  /** Once for each kind of failure, not once for each round. */
  private void report(Throwable e) {
    String failure = e.getClass().getName() + ": " + e.getMessage();
    if (!stopped && !failure.equals(lastFailure)) {
      lastFailure = failure;
      LOG.warnf(e, "Gallery index: it cannot follow the database now and tries again");
    }
  }

  @Override
  public void close() {
    stopped = true;
    retention.close();
    work.release();
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
