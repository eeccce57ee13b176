package org.likeness.gallery.cluster;

import java.io.IOException;
import java.time.Duration;

/**
 * The end of what somebody waits for.
 *
 * @param whole from the beginning to the end
 * @param end on the clock of {@link System#nanoTime}
 */
record Deadline(Duration whole, long end) {

  static Deadline after(Duration whole) {
    return new Deadline(whole, System.nanoTime() + whole.toNanos());
  }

  /**
   * What is left, above zero.
   *
   * @throws IOException if nothing is
   */
  Duration left() throws IOException {
    long nanos = end - System.nanoTime();
    if (nanos <= 0) {
      throw new IOException("the search cluster did not answer within " + whole);
    }
    return Duration.ofNanos(nanos);
  }

  /** A part of what is left, at least a millisecond. */
  Duration left(int percent) throws IOException {
    return Duration.ofMillis(Math.max(1, left().toMillis() * percent / 100));
  }

  /** Whether another attempt would have less than half of the time. */
  boolean isHalfOver() {
    return end - System.nanoTime() < whole.toNanos() / 2;
  }
}
