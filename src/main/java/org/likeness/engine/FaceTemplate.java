package org.likeness.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The biometric template of a face: a vector of unit length that one model made. It never prints
 * its numbers.
 */
public final class FaceTemplate {

  private static final double LENGTH_TOLERANCE = 1e-3;

  private final String modelId;
  private final float[] vector;

  /**
   * Takes a copy of a stored vector.
   *
   * @param modelId the catalogue id of the recogniser that made it
   * @param vector unit length, as long as the model's output
   * @throws IllegalArgumentException if the length of the vector is not 1 within a thousandth
   */
  public FaceTemplate(String modelId, float[] vector) {
    double length = length(vector);
    if (!(Math.abs(length - 1) <= LENGTH_TOLERANCE)) {
      throw new IllegalArgumentException(
          "a template must have length 1; length=%s dimensions=%d model=%s"
              .formatted(length, vector.length, modelId));
    }
    this.modelId = modelId;
    this.vector = vector.clone();
  }

  /**
   * Scales a vector to unit length.
   *
   * @throws IllegalArgumentException if the vector is zero or not finite
   */
  public static FaceTemplate ofUnnormalised(String modelId, float[] vector) {
    double length = length(vector);
    if (!(length > 0) || !Double.isFinite(length)) {
      throw new IllegalArgumentException(
          "a vector without direction cannot be a template; length=%s dimensions=%d model=%s"
              .formatted(length, vector.length, modelId));
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return new FaceTemplate(modelId, unit);
  }

  /**
   * The weighted mean of several, scaled to unit length.
   *
   * @param weights one for each template, above 0
   * @throws IllegalArgumentException if there is no template, or models are mixed
   */
  public static FaceTemplate mean(List<FaceTemplate> templates, double[] weights) {
    if (templates.isEmpty() || templates.size() != weights.length) {
      throw new IllegalArgumentException(
          "a mean needs templates and a weight for each; templates=%d weights=%d"
              .formatted(templates.size(), weights.length));
    }
    FaceTemplate first = templates.getFirst();
    float[] sum = new float[first.dimensions()];
    for (int i = 0; i < weights.length; i++) {
      FaceTemplate template = templates.get(i);
      if (!template.modelId.equals(first.modelId)) {
        throw new IllegalArgumentException(
            "templates of two models cannot be fused; one=%s other=%s"
                .formatted(first.modelId, template.modelId));
      }
      for (int d = 0; d < sum.length; d++) {
        sum[d] += (float) (weights[i] * template.vector[d]);
      }
    }
    return ofUnnormalised(first.modelId, sum);
  }

  /** The catalogue id of the recogniser that made this template. */
  public String modelId() {
    return modelId;
  }

  /** Number of dimensions. */
  public int dimensions() {
    return vector.length;
  }

  /** A copy of the numbers, for storage and the index only. */
  public float[] toVector() {
    return vector.clone();
  }

  /**
   * The likeness to another template.
   *
   * @throws IllegalArgumentException if another model made the other template
   */
  public Cosine cosine(FaceTemplate other) {
    if (!modelId.equals(other.modelId)) {
      throw new IllegalArgumentException(
          "templates of different models cannot be compared; this=%s other=%s"
              .formatted(modelId, other.modelId));
    }
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += (double) vector[i] * other.vector[i];
    }
    return new Cosine(sum);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof FaceTemplate other
        && modelId.equals(other.modelId)
        && Arrays.equals(vector, other.vector);
  }

  @Override
  public int hashCode() {
    return 31 * modelId.hashCode() + Arrays.hashCode(vector);
  }

  @Override
  public String toString() {
    return "FaceTemplate[model=%s, dim=%d, redacted]".formatted(modelId, vector.length);
  }

  private static double length(float[] vector) {
    double sum = 0;
    for (float v : vector) {
      sum += (double) v * v;
    }
    return Math.sqrt(sum);
  }
}
