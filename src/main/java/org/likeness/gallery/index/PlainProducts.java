package org.likeness.gallery.index;

import org.apache.lucene.util.VectorUtil;

/** Products by Lucene's own arithmetic, which works on any machine. */
final class PlainProducts implements ByteProducts {
  private final byte[] probe;
  private final byte[] vector;

  PlainProducts(byte[] probe) {
    this.probe = probe;
    this.vector = new byte[probe.length];
  }

  @Override
  public void of(byte[] block, int stride, int count, int[] products) {
    for (int i = 0; i < count; i++) {
      System.arraycopy(block, i * stride, vector, 0, vector.length);
      products[i] = VectorUtil.dotProduct(probe, vector);
    }
  }
}
