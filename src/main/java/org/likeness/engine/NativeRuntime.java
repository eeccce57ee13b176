package org.likeness.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks what would make ONNX Runtime's native library take the whole process down.
 *
 * <p>Version 1.29.0 on Linux ends in a segmentation fault while it starts if the command line of
 * the process is longer than about 4,000 bytes, as with a long class path given by {@code -cp}. A
 * class path in {@code CLASSPATH}, in an argument file ({@code java @file}) or in a jar's manifest
 * does no harm.
 */
final class NativeRuntime {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final int LONGEST = 4000;

  private NativeRuntime() {}

  /** Throws a clear error instead of letting the process die. */
  static void requireLoadable() {
    int length = commandLineLength();
    if (length > LONGEST) {
      throw new ModelProblem(
          "The command line of this process has %d bytes; ONNX Runtime crashes above about %d. Start with 'java -jar', or give the class path by the CLASSPATH variable."
              .formatted(length, LONGEST));
    }
  }

  private static int commandLineLength() {
    try {
      return Files.isReadable(COMMAND_LINE) ? Files.readAllBytes(COMMAND_LINE).length : 0;
    } catch (IOException e) {
      return 0; // Not Linux, or hidden: nothing to check.
    }
  }
}
