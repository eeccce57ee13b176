package org.likeness.cli;

import picocli.CommandLine.IExitCodeGenerator;

/** Ends a command with an exit code and words that say what to do; shown without a stack trace. */
final class Failure extends RuntimeException implements IExitCodeGenerator {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The caller's arguments or files are to blame. */
  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
