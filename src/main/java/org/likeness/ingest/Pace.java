package org.likeness.ingest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How fast an import goes.
 *
 * @param records worked on in the time
 * @param time looked at
 */
record Pace(long records, Duration time) {

  /** The recent time that counts. */
  static final Duration WINDOW = Duration.ofSeconds(30);

  /** Records per second to one decimal; 0 if none were worked on. */
  double perSecond() {
    double seconds = time.toMillis() / 1000.0;
    return seconds <= 0 ? 0 : Math.round(records / seconds * 10) / 10.0;
  }

  /** Whole seconds for so many more; null while none were worked on. */
  @Nullable Long secondsFor(long more) {
    if (more == 0) {
      return 0L;
    }
    return records == 0 ? null : (long) Math.ceil(more * (time.toMillis() / 1000.0) / records);
  }
}
