package org.likeness.engine.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A file of weights, read from front to back. */
final class WeightsContent {

  private final ByteBuffer content;

  WeightsContent(byte[] content) {
    this.content = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The next values, one byte b each that stands for scale * b + min. */
  float[] bytes(int count, double scale, double min) {
    require(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (scale * (content.get() & 0xff) + min);
    }
    return values;
  }

  /** The next values, four bytes each. */
  float[] floats(int count) {
    require(Math.multiplyExact(count, Float.BYTES));
    float[] values = new float[count];
    content.asFloatBuffer().get(values);
    content.position(content.position() + count * Float.BYTES);
    return values;
  }

  /** Refuses a file that is longer than its manifest says. */
  void requireEnd() {
    if (content.hasRemaining()) {
      throw new ConversionProblem(
          "the weights have %d bytes more than their manifest names"
              .formatted(content.remaining()));
    }
  }

  private void require(int bytes) {
    if (content.remaining() < bytes) {
      throw new ConversionProblem(
          "the weights end early: %d bytes more are needed, %d are left"
              .formatted(bytes, content.remaining()));
    }
  }
}
