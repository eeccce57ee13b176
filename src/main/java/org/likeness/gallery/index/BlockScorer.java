package org.likeness.gallery.index;

import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.quantization.OptimizedScalarQuantizer.QuantizationResult;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Scores seven-bit vectors, many with one read: Lucene's own scorer seeks and reads four times for
 * each vector, which takes longer than the arithmetic.
 *
 * <p>A stored vector is one byte for each dimension, then the lower and the upper end of its
 * interval, its correction (three floats) and the sum of its bytes (an int), little-endian. With
 * {@code a} the lower end, {@code s} the interval divided by 127 and {@code c} the bytes, a
 * component is {@code a + s c}; the product of two such vectors is expanded below. Both are
 * relative to the segment's centroid, which the corrections make good.
 */
final class BlockScorer implements SegmentScorer {
  /** Both steps divide the interval by the largest seven-bit number. */
  private static final float STEP = 1f / 127;

  /** Behind the bytes of a vector: three floats and an int. */
  private static final int TERMS = 3 * Float.BYTES + Integer.BYTES;

  private static final int VECTORS_PER_READ = 128;

  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final IndexInput stored;
  private final int dimensions;
  private final int length;
  private final byte[] block;
  private final int[] products = new int[VECTORS_PER_READ];
  private final ByteProducts probe;
  private final float lower;
  private final float step;
  private final float sum;
  private final float correction;

  /**
   * Quantises the probe as the segment's vectors are.
   *
   * @throws IllegalArgumentException if the segment's vectors are not of seven bits
   */
  BlockScorer(QuantizedByteVectorValues values, float[] probe) throws IOException {
    if (values.getScalarEncoding() != ScalarEncoding.SEVEN_BIT) {
      throw new IllegalArgumentException(
          "only seven-bit vectors are scored here; encoding=" + values.getScalarEncoding());
    }
    this.stored = values.getSlice().clone();
    this.dimensions = values.dimension();
    this.length = dimensions + TERMS;
    this.block = new byte[VECTORS_PER_READ * length];
    byte[] quantised = new byte[dimensions];
    QuantizationResult terms =
        values
            .getQuantizer()
            .scalarQuantize(
                probe.clone(),
                quantised,
                values.getScalarEncoding().getQueryBits(),
                values.getCentroid());
    this.probe = WideRegisters.products(quantised);
    this.lower = terms.lowerInterval();
    this.step = (terms.upperInterval() - terms.lowerInterval()) * STEP;
    this.sum = terms.quantizedComponentSum();
    this.correction = terms.additionalCorrection() - values.getCentroidDP();
  }

  @Override
  public void score(int from, int count, float[] cosines) throws IOException {
    stored.seek((long) from * length);
    for (int done = 0; done < count; done += VECTORS_PER_READ) {
      int now = Math.min(VECTORS_PER_READ, count - done);
      stored.readBytes(block, 0, now * length);
      scoreBlock(now, cosines, done);
    }
  }

  @Override
  public void score(int[] vectors, int count, float[] cosines) throws IOException {
    for (int done = 0; done < count; done += VECTORS_PER_READ) {
      int now = Math.min(VECTORS_PER_READ, count - done);
      for (int i = 0; i < now; i++) {
        stored.seek((long) vectors[done + i] * length);
        stored.readBytes(block, i * length, length);
      }
      scoreBlock(now, cosines, done);
    }
  }

  private void scoreBlock(int count, float[] cosines, int at) {
    probe.of(block, length, count, products);
    for (int i = 0; i < count; i++) {
      cosines[at + i] = cosine(i * length + dimensions, products[i]);
    }
  }

  private float cosine(int terms, int product) {
    float theirLower = (float) FLOAT.get(block, terms);
    float theirStep = ((float) FLOAT.get(block, terms + 4) - theirLower) * STEP;
    float theirCorrection = (float) FLOAT.get(block, terms + 8);
    int theirSum = (int) INT.get(block, terms + 12);
    return theirLower * lower * dimensions
        + lower * theirStep * theirSum
        + theirLower * step * sum
        + theirStep * step * product
        + theirCorrection
        + correction;
  }
}
