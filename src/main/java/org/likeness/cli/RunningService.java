package org.likeness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers which process serves a home folder, since two cannot share one. */
final class RunningService {
  private final Path file;

  RunningService(Path home) {
    this.file = home.resolve("service.pid");
  }

  /**
   * Lets a start pass.
   *
   * @throws Failure usage, if the process of an earlier start still runs
   */
  void refuseIfThere() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      long pid = Long.parseLong(Files.readString(file).strip());
      if (ProcessHandle.of(pid).filter(RunningService::isOurs).isPresent()) {
        throw Failure.usage(
            "A service runs on %s already (process %d). Stop it first, for example: kill %d"
                .formatted(file.getParent(), pid, pid));
      }
    } catch (IOException | NumberFormatException e) {
      // a damaged note says nothing; the database has a lock of its own
    }
  }

  /** Notes the process. */
  void note(long pid) {
    try {
      PrivateFile.write(file, String.valueOf(pid).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number may have gone to another program since. */
  private static boolean isOurs(ProcessHandle process) {
    return process.isAlive() && process.info().commandLine().orElse("").contains("quarkus-run.jar");
  }
}
