package org.likeness.review;

import java.util.List;

/** A comparison of all nine features between the probe and one candidate (R2). */
public record FeatureComparison(
    Observation faceShape,
    Observation hairline,
    Observation brows,
    Observation eyes,
    Observation nose,
    Observation mouth,
    Observation ears,
    Observation chin,
    Observation marks) {

  /** All nine, in the order of the record. */
  public List<Observation> all() {
    return List.of(faceShape, hairline, brows, eyes, nose, mouth, ears, chin, marks);
  }

  /** Whether at least one feature was seen and is similar. */
  public boolean hasSimilarity() {
    return all().stream().anyMatch(seen -> seen.assessment() == Assessment.SIMILAR);
  }
}
