package org.likeness.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One search of the separate gallery.
 *
 * @param probe what was searched for
 * @param condition as given, or the name of the recipe that made it worse
 * @param mated whether the person should be in the gallery
 * @param failure why there was nothing to search with; null if there was
 * @param mateRank of the right person; 0 if not in the list
 * @param mateScore cosine of the right person; null if not in the list
 * @param otherScore highest cosine of anybody else; null if there was nobody
 */
record SearchOutcome(
    LabelledImage probe,
    String condition,
    boolean mated,
    @Nullable String failure,
    int mateRank,
    @Nullable Double mateScore,
    @Nullable Double otherScore) {

  static SearchOutcome failed(LabelledImage probe, String condition, boolean mated, String reason) {
    return new SearchOutcome(probe, condition, mated, reason, 0, null, null);
  }

  /** Whether the right person was listed at or above a threshold. */
  boolean hits(double threshold) {
    return mateScore != null && mateScore >= threshold;
  }

  /** Whether anybody else was listed at or above a threshold. */
  boolean wrongAt(double threshold) {
    return otherScore != null && otherScore >= threshold;
  }
}
