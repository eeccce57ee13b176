package org.likeness.gallery.index;

/** Multiplies a probe of seven-bit numbers with many stored vectors. Used by one thread. */
interface ByteProducts {

  /**
   * Dot products, exact.
   *
   * @param block the vectors, one after the other, with other data between them
   * @param stride bytes from the beginning of one vector to that of the next
   * @param count how many
   * @param products gets them from its beginning
   */
  void of(byte[] block, int stride, int count, int[] products);
}
