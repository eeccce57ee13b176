package org.likeness.ingest;

import org.likeness.problem.FailureClassifier;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Optional;
import java.util.Set;

/** Tells what is wrong with the surroundings, and passes, from what is wrong with one record. */
final class Outage {
  private static final Set<ProblemType> KINDS =
      Set.of(
          ProblemType.DATABASE_UNAVAILABLE,
          ProblemType.STORAGE_FULL,
          ProblemType.STORAGE_UNAVAILABLE,
          ProblemType.MODELS_UNAVAILABLE,
          ProblemType.CONFLICT);

  private Outage() {}

  /**
   * The outage behind a failure; empty if the failure has another cause. A conflict comes from a
   * gallery that is of another model than the engine: an operator's matter, for all records alike.
   */
  static Optional<Problem> of(Throwable failure) {
    Problem problem = FailureClassifier.classify(failure);
    return KINDS.contains(problem.type()) ? Optional.of(problem) : Optional.empty();
  }
}
