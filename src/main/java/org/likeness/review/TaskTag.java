package org.likeness.review;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

/** The ETag of a review task. */
final class TaskTag {

  private TaskTag() {}

  static String of(ReviewRow row) {
    return "\"" + row.tag + "\"";
  }

  /**
   * Lets only those pass who saw the review as it is.
   *
   * @throws Problem if-match-needed or stale
   */
  static void require(ReviewRow row, @Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(
          ProblemType.IF_MATCH_NEEDED, "Read the task, then send its ETag as If-Match");
    }
    if (!ifMatch.equals(of(row))) {
      throw Problem.of(
          ProblemType.STALE, "Somebody decided since you read the task; nothing was stored");
    }
  }
}
