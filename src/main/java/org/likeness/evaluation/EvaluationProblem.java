package org.likeness.evaluation;

/** Something that the user of the program must mend; the message says what. */
final class EvaluationProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EvaluationProblem(String message) {
    super(message);
  }

  EvaluationProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
