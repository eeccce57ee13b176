package org.likeness.gallery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as the database keeps them: little-endian 32-bit floats. */
public final class VectorBytes {

  private VectorBytes() {}

  /** Four bytes for each dimension. */
  public static byte[] of(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  /**
   * The reverse.
   *
   * @throws IllegalArgumentException if the length is not a multiple of four
   */
  public static float[] toVector(byte[] bytes) {
    if (bytes.length % Float.BYTES != 0) {
      throw new IllegalArgumentException(
          "a vector takes four bytes for each dimension; bytes=" + bytes.length);
    }
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }
}
