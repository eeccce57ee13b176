package org.likeness.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Embeds the chips that {@code reference/enrolment.py} wrote, with ONNX Runtime and nothing else:
 * one thread, a chip and its mirror image in one run. Arguments: model, file with the chips.
 */
public final class ReferenceEmbeddingProgram {

  private static final int SIDE = 112;
  private static final int BYTES = SIDE * SIDE * 3;
  private static final int PASSES = 3;

  private ReferenceEmbeddingProgram() {}

  /** Runs the program; the best of three passes counts. */
  public static void main(String[] arguments) throws IOException, OrtException {
    byte[] chips = Files.readAllBytes(Path.of(arguments[1]));
    int count = chips.length / BYTES;
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    double best = Double.MAX_VALUE;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      try (OrtSession session = environment.createSession(arguments[0], options)) {
        for (int pass = 0; pass < PASSES; pass++) {
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          for (int i = 0; i < count; i++) {
            embed(environment, session, chips, i * BYTES);
          }
          long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
          best = Math.min(best, used / 1e6 / count);
        }
      }
    }
    System.out.printf("%d chips; processor time per chip, mirrored: %.2f ms%n", count, best);
  }

  private static void embed(OrtEnvironment environment, OrtSession session, byte[] chips, int at)
      throws OrtException {
    FloatBuffer input =
        ByteBuffer.allocateDirect(2 * BYTES * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    for (boolean mirrored : new boolean[] {false, true}) {
      for (int channel = 0; channel < 3; channel++) {
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
          int x = mirrored ? SIDE - 1 - pixel % SIDE : pixel % SIDE;
          int sample = chips[at + (pixel / SIDE * SIDE + x) * 3 + channel] & 0xff;
          input.put((sample - 127.5f) / 127.5f);
        }
      }
    }
    try (OnnxTensor tensor =
            OnnxTensor.createTensor(environment, input.flip(), new long[] {2, 3, SIDE, SIDE});
        OrtSession.Result unused =
            session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
      // Only the time matters.
    }
  }
}
