package org.likeness.engine;

import java.util.concurrent.Semaphore;

/**
 * Bounds the memory of images that are worked on at the same time. Who needs more than is left
 * waits, in the order of coming, so that a large image is not overtaken for ever.
 */
final class PixelBudget {

  private final Semaphore pixels;

  /** A budget of so many pixels. */
  PixelBudget(int pixels) {
    this.pixels = new Semaphore(pixels, true);
  }

  /** A share that is empty as yet. It belongs to one thread. */
  Share share() {
    return new Share();
  }

  /** What one piece of work has of the budget; closing gives it back. */
  final class Share implements AutoCloseable {

    private int held;

    /**
     * Holds so many pixels from now on, instead of what it held before. It never waits while it
     * holds, so that two cannot wait for each other.
     */
    void hold(int wanted) {
      close();
      pixels.acquireUninterruptibly(wanted);
      held = wanted;
    }

    @Override
    public void close() {
      pixels.release(held);
      held = 0;
    }
  }
}
