package org.likeness.gallery.index;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products by the widest registers of the processor. A product of two seven-bit numbers is at most
 * 127 * 127, so that four of them fit into sixteen bits without a sign: they are added there before
 * the sums are widened.
 *
 * <p>The class can only be loaded where the module {@code jdk.incubator.vector} is.
 */
final class WideProducts implements ByteProducts {
  private static final VectorSpecies<Short> SHORTS =
      ShortVector.SPECIES_PREFERRED.vectorBitSize() < 128
          ? ShortVector.SPECIES_128
          : ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));
  private static final VectorSpecies<Integer> INTS = SHORTS.withLanes(int.class);
  private static final int LANES = SHORTS.length();
  private static final int STEP = 4 * LANES;

  private final short[] probe;

  WideProducts(byte[] probe) {
    this.probe = new short[probe.length];
    for (int i = 0; i < probe.length; i++) {
      this.probe[i] = probe[i];
    }
  }

  @Override
  public void of(byte[] block, int stride, int count, int[] products) {
    for (int i = 0; i < count; i++) {
      products[i] = product(block, i * stride, probe);
    }
  }

  private static int product(byte[] block, int at, short[] probe) {
    IntVector sums = IntVector.zero(INTS);
    int i = 0;
    for (; i + STEP <= probe.length; i += STEP) {
      ShortVector first = pairs(block, at + i, probe, i);
      ShortVector second = pairs(block, at + i + 2 * LANES, probe, i + 2 * LANES);
      IntVector four = first.add(second).reinterpretAsInts();
      sums = sums.add(four.and(0xFFFF)).add(four.lanewise(VectorOperators.LSHR, 16));
    }
    int sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < probe.length; i++) {
      sum += probe[i] * block[at + i];
    }
    return sum;
  }

  private static ShortVector pairs(byte[] block, int at, short[] probe, int i) {
    ShortVector first = widened(block, at).mul(ShortVector.fromArray(SHORTS, probe, i));
    ShortVector second =
        widened(block, at + LANES).mul(ShortVector.fromArray(SHORTS, probe, i + LANES));
    return first.add(second);
  }

  private static ShortVector widened(byte[] block, int at) {
    return (ShortVector)
        ByteVector.fromArray(BYTES, block, at).convertShape(VectorOperators.B2S, SHORTS, 0);
  }
}
