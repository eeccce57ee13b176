package org.likeness.gallery;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Decides how thoroughly to search. An approximate answer is given only where an exhaustive one
 * would take too long, never without the measured retention of its generation, and never as "no
 * candidate".
 */
@ApplicationScoped
public class ScanPolicy {
  private final ScanLatency latency;
  private final RetentionSamples samples;
  private final long budgetNanos;

  ScanPolicy(GalleryConfig config, ScanLatency latency, RetentionSamples samples) {
    this.latency = latency;
    this.samples = samples;
    this.budgetNanos = config.latencyBudget().toNanos();
  }

  /**
   * Searches.
   *
   * @param query whose kind of scan is not looked at
   */
  public GalleryAnswer search(GalleryView view, GalleryQuery query, ScanChoice choice) {
    if (!mayApproximate(view, choice)) {
      return latency.exhaustive(view, query);
    }
    GalleryAnswer quick = view.search(query.by(ScanMode.APPROXIMATE));
    if (quick.scan() == ScanMode.EXHAUSTIVE) {
      return quick;
    }
    if (quick.people().isEmpty()) {
      return latency.exhaustive(view, query);
    }
    samples.offer(query, quick);
    return quick;
  }

  /** Asked before the graph is walked: an answer that may not be given costs as much as another. */
  private boolean mayApproximate(GalleryView view, ScanChoice choice) {
    if (view.retention() == null) {
      return false;
    }
    return switch (choice) {
      case EXHAUSTIVE -> false;
      case APPROXIMATE -> true;
      case AUTOMATIC -> latency.expectedNanos(view.state().images()) > budgetNanos;
    };
  }
}
