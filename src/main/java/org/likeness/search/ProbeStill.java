package org.likeness.search;

import org.likeness.engine.Landmarks;
import org.likeness.engine.Quality;
import org.likeness.engine.QualityWarning;

import java.util.List;
import java.util.Objects;

/**
 * A still with the face of it that was searched.
 *
 * @param facts about the still
 * @param chosen which face
 * @param area where it is in the derivative
 * @param quality of that face
 */
public record ProbeStill(StillFacts facts, ChosenFace chosen, FaceArea area, Quality quality) {

  /** Where the eyes of that face are, in pixels of the derivative. */
  public Eyes eyes() {
    Eyes marked = chosen.eyes();
    if (marked != null) {
      return marked;
    }
    Landmarks found = facts.faces().get(Objects.requireNonNull(chosen.face())).landmarks();
    return new Eyes(found.rightEye(), found.leftEye());
  }

  /** What is wrong with the face, in words. */
  public List<String> warnings() {
    return quality.warnings().stream().map(QualityWarning::words).toList();
  }
}
