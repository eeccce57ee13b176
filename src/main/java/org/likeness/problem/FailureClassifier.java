package org.likeness.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** Recognises the failures of what lies below us (database gone, disk full) by their causes. */
public final class FailureClassifier {

  private FailureClassifier() {}

  /** The problem behind a failure; internal if the causes say nothing. */
  public static Problem classify(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Problem problem) {
        return problem;
      }
      if (isDiskFull(t)) {
        return Problem.of(
            ProblemType.STORAGE_FULL, "Nothing was stored. Free space, then send it again.");
      }
      if (isDatabaseGone(t)) {
        return Problem.of(
            ProblemType.DATABASE_UNAVAILABLE, "Nothing was stored. Try again in a few seconds.");
      }
    }
    return Problem.of(
        ProblemType.INTERNAL,
        "Nothing is known of the cause here; the reference finds it in the log.");
  }

  private static boolean isDiskFull(Throwable t) {
    return (t instanceof IOException && String.valueOf(t.getMessage()).contains("No space left"))
        || (t instanceof SQLException sql && "53100".equals(sql.getSQLState()));
  }

  /**
   * SQLSTATE class 08 (connection), 57P0x (shutdown), or the pool's time-out while the server is
   * away.
   */
  private static boolean isDatabaseGone(Throwable t) {
    if (!(t instanceof SQLException sql)) {
      return false;
    }
    String state = String.valueOf(sql.getSQLState());
    return state.startsWith("08")
        || state.startsWith("57P0")
        || String.valueOf(sql.getMessage())
            .toLowerCase(Locale.ROOT)
            .contains("acquisition timeout");
  }
}
