package org.likeness.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Memory outside the heap from which ONNX Runtime reads its input without a copy of its own. It is
 * used again, since the collector frees such memory late.
 */
final class InputMemory {

  /** No more runs than this go on at the same time for long. */
  private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();

  private final BlockingQueue<FloatBuffer> free = new ArrayBlockingQueue<>(KEPT);

  /** A buffer that holds exactly these values; to be given back. */
  FloatBuffer filledWith(float[] values) {
    FloatBuffer buffer = free.poll();
    if (buffer == null || buffer.capacity() < values.length) {
      // the next size up, so that a slowly growing input does not take new memory each time
      int floats = Integer.highestOneBit(Math.max(1, values.length - 1)) * 2;
      buffer =
          ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
    }
    return buffer.clear().put(values).flip();
  }

  /** Ends the use; a buffer beyond those that are kept is let go. */
  void giveBack(FloatBuffer buffer) {
    boolean unused = free.offer(buffer);
  }
}
