package org.likeness.engine.convert;

/** Weights are not what their network needs. The message says which and why. */
public final class ConversionProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConversionProblem(String message) {
    super(message);
  }

  ConversionProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
