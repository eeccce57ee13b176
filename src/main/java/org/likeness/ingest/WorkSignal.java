package org.likeness.ingest;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;

/** Wakes idle workers when images have come, and tells them when to stop. */
@ApplicationScoped
class WorkSignal {
  private long changes;
  private boolean stopped;

  /** There may be work. */
  synchronized void wake() {
    changes++;
    notifyAll();
  }

  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** How often there was work until now; to be read before looking for it. */
  synchronized long changes() {
    return changes;
  }

  /** Waits until there may be work that was not there at {@code seen}, or the time is over. */
  synchronized void await(long seen, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (changes == seen && !stopped) {
      long rest = (end - System.nanoTime()) / 1_000_000;
      if (rest <= 0) {
        return;
      }
      wait(rest);
    }
  }

  /** Waits for the time to pass, or for the stop. */
  synchronized void pause(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (!stopped && end - System.nanoTime() > 1_000_000) {
      wait((end - System.nanoTime()) / 1_000_000);
    }
  }
}
