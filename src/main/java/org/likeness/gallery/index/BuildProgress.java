package org.likeness.gallery.index;

import java.util.concurrent.atomic.AtomicLong;

/** How far a build is. Written by the building threads, read by any. */
public final class BuildProgress {
  private volatile long total;
  private final AtomicLong done = new AtomicLong();
  private volatile boolean brokenOff;

  /** A build of so many images begins, some of which are there already. */
  public void begin(long images, long alreadyThere) {
    total = images;
    done.set(alreadyThere);
  }

  /** One image more is done. */
  public void step() {
    done.incrementAndGet();
  }

  /** The build is to end where it can be gone on with. */
  public void breakOff() {
    brokenOff = true;
  }

  /** Whether it is to end. */
  public boolean isBrokenOff() {
    return brokenOff;
  }

  /** 0..1. */
  public double share() {
    long all = total;
    return all == 0 ? 0 : Math.min(1.0, (double) done.get() / all);
  }
}
