package org.likeness.gallery.index;

import java.util.concurrent.atomic.AtomicLong;

/** How far a build is. Written by the building threads, read by any. */
final class BuildProgress {
  private volatile long total;
  private final AtomicLong done = new AtomicLong();

  void begin(long images, long alreadyThere) {
    total = images;
    done.set(alreadyThere);
  }

  void step() {
    done.incrementAndGet();
  }

  /** 0..1. */
  double share() {
    long all = total;
    return all == 0 ? 0 : Math.min(1.0, (double) done.get() / all);
  }
}
