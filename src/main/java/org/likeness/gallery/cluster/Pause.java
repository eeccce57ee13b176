package org.likeness.gallery.cluster;

import java.io.IOException;
import java.time.Duration;

/** Waits between two attempts. */
final class Pause {

  private Pause() {}

  /**
   * Waits.
   *
   * @throws IOException if the thread is interrupted, because the service stops
   */
  static void of(Duration duration) throws IOException {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for the search cluster", e);
    }
  }
}
