package org.likeness.gallery.index;

import java.io.IOException;

/** Compares a probe with the quantised vectors of a segment. Used by one thread. */
interface SegmentScorer {

  /**
   * Estimates cosines.
   *
   * @param from first vector
   * @param count how many
   * @param cosines gets the estimates from its beginning
   */
  void score(int from, int count, float[] cosines) throws IOException;

  /**
   * The same for vectors that lie anywhere in the segment.
   *
   * @param vectors their positions
   */
  void score(int[] vectors, int count, float[] cosines) throws IOException;
}
