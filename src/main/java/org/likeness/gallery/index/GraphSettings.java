package org.likeness.gallery.index;

/**
 * The graph of each segment.
 *
 * @param connections neighbours of each vector
 * @param beam candidates looked at while a vector is put in
 * @param candidates vectors that an approximate scan of a million images compares at least
 */
record GraphSettings(int connections, int beam, int candidates) {
  private static final double MILLION = 1e6;

  /** Below this many images a walk is as short as it gets. */
  private static final int FEWEST = 200;

  /**
   * Vectors that a walk through one segment compares at least: they grow with the square root of
   * its size, since a mate that is harder to tell from the others has more of them before it.
   *
   * @param images of the segment
   */
  int candidates(long images) {
    return (int) Math.max(Math.min(FEWEST, candidates), candidates * Math.sqrt(images / MILLION));
  }
}
