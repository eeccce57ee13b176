package org.likeness.gallery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.Arrays;
import jakarta.enterprise.context.ApplicationScoped;

/** How long exhaustive scans take here: the last ones, by the size of the gallery. */
@ApplicationScoped
class ScanLatency {
  private static final int LAST = 100;

  /** Fewer say nothing: the first searches of a process are slow. */
  private static final int ENOUGH = 20;

  private static final double SHARE = 0.95;

  private final GalleryIndex index;
  private final double[] nanosPerImage = new double[LAST];
  private long scans;

  ScanLatency(GalleryIndex index, MeterRegistry meters) {
    this.index = index;
    Gauge.builder("likeness.gallery.exhaustive.expected", this, ScanLatency::expectedSeconds)
        .description("Seconds within which 19 in 20 exhaustive scans are expected to end")
        .baseUnit("seconds")
        .register(meters);
  }

  /** Searches exhaustively and remembers how long it took. */
  GalleryAnswer exhaustive(GalleryView view, GalleryQuery query) {
    long began = System.nanoTime();
    GalleryAnswer answer = view.search(query.by(ScanMode.EXHAUSTIVE));
    took(System.nanoTime() - began, answer.state().images());
    return answer;
  }

  synchronized void took(long nanos, long images) {
    nanosPerImage[(int) (scans % LAST)] = (double) nanos / Math.max(1, images);
    scans++;
  }

  /**
   * What nineteen in twenty scans of a gallery of this size stay below; 0 while it is not known.
   */
  synchronized long expectedNanos(long images) {
    if (scans < ENOUGH) {
      return 0;
    }
    double[] sorted = Arrays.copyOf(nanosPerImage, (int) Math.min(scans, LAST));
    Arrays.sort(sorted);
    return (long) (sorted[(int) (SHARE * (sorted.length - 1))] * images);
  }

  private double expectedSeconds() {
    IndexState serving = index.status().serving();
    return serving == null ? Double.NaN : expectedNanos(serving.images()) / 1e9;
  }
}
