package org.likeness.gallery.index;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A thread that makes an index follow the database: at once when woken, else at intervals. */
public final class FollowerThread implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FollowerThread.class);

  /** After a failure: not so often as to fill the log and the disk. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

  private static final Duration TO_END = Duration.ofSeconds(20);

  private final Round round;
  private final Duration every;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;
  private @Nullable String lastFailure;

  /** What is done each time. */
  public interface Round {
    /** Takes over what is new; a failure is reported and tried again. */
    void run() throws SQLException, IOException;
  }

  /**
   * A thread that has not begun.
   *
   * @param every time between two rounds when nobody wakes it
   */
  public FollowerThread(String name, Round round, Duration every) {
    this.round = round;
    this.every = every;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** There is something new in the database. */
  public void wake() {
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
      round.run();
      if (lastFailure != null) {
        LOG.info("Gallery index: it follows the database again");
        lastFailure = null;
      }
      return every;
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

  /** Ends after the present round. */
  @Override
  public void close() {
    stopped = true;
    work.release();
    join();
  }

  /** Ends, and breaks off what the present round waits for. Not for rounds that write files. */
  public void interrupt() {
    stopped = true;
    thread.interrupt();
    join();
  }

  private void join() {
    try {
      thread.join(TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
