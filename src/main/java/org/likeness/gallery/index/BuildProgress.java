package org.likeness.gallery.index;

/** How far a build is. Written by the building thread, read by any. */
public final class BuildProgress {
  private volatile long total;
  private volatile long done;

  /** A build of so many images begins, some of which are there already. */
  public void begin(long images, long alreadyThere) {
    total = images;
    done = alreadyThere;
  }

  /** One image more is done. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  public void step() {
    done++;
  }

  /** 0..1. */
  public double share() {
    long all = total;
    return all == 0 ? 0 : Math.min(1.0, (double) done / all);
  }
}
