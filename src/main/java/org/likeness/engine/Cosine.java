package org.likeness.engine;

/**
 * Likeness of two templates of the same model: the cosine of the angle between them, -1..1, higher
 * is more alike. It is not a probability and means different things for different models.
 */
public record Cosine(double value) implements Comparable<Cosine> {

  private static final double ROUNDING = 1e-5;

  /** Accepts rounding errors just outside -1..1 and clamps them; refuses anything further out. */
  public Cosine {
    if (!(Math.abs(value) <= 1 + ROUNDING)) {
      throw new IllegalArgumentException("a cosine must be in -1..1; value=" + value);
    }
    value = Math.clamp(value, -1.0, 1.0);
  }

  @Override
  public int compareTo(Cosine other) {
    return Double.compare(value, other.value);
  }
}
