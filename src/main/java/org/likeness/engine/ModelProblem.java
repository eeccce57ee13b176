package org.likeness.engine;

/**
 * A model cannot be used: missing, changed or damaged. The message names the file and says what to
 * do.
 */
public final class ModelProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For a problem found by looking. */
  public ModelProblem(String message) {
    super(message);
  }

  /** For a problem that another error revealed. */
  public ModelProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
