package org.likeness.cli;

/** What the process answers to its shell. Part of the documented interface: never renumber. */
public final class ExitCode {
  public static final int OK = 0;

  /** The service understood and refused. */
  public static final int REFUSED = 1;

  /** Wrong options or arguments, or a local file that is not there; picocli answers the same. */
  public static final int USAGE = 2;

  /** Nothing answers at the service's address, or the connection broke. */
  public static final int UNREACHABLE = 3;

  /** No sign-in, or one that is no longer valid. */
  public static final int NOT_SIGNED_IN = 4;

  /** The import is complete, and some records were rejected. */
  public static final int SOME_REJECTED = 5;

  /** A model file is missing, wrong or cannot be fetched. */
  public static final int MODELS = 6;

  /** The audit log is not intact. */
  public static final int TAMPERED = 7;

  /** A bug in the command, or a machine that fails it. */
  public static final int INTERNAL = 70;

  private ExitCode() {}
}
