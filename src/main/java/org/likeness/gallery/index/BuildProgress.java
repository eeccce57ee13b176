package org.likeness.gallery.index;

/** How far a build is. Written by the building thread, read by any. */
final class BuildProgress {
  private volatile long total;
  private volatile long done;

  void begin(long images, long alreadyThere) {
    total = images;
    done = alreadyThere;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  void step() {
    done++;
  }

  /** 0..1. */
  double share() {
    long all = total;
    return all == 0 ? 0 : Math.min(1.0, (double) done / all);
  }
}
