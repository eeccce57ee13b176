package org.likeness.evaluation;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One line of a labelled set.
 *
 * @param file path below the manifest's folder
 * @param person who is shown
 * @param role what the image is for
 * @param sha256 of the bytes, as the manifest says; null if it does not
 * @param labels group by label column; a column is absent where nothing is recorded or what is
 *     recorded is contradictory
 */
record LabelledImage(
    String file, String person, Role role, @Nullable String sha256, Map<String, String> labels) {

  LabelledImage {
    labels = Map.copyOf(labels);
  }

  /** What an image is for. */
  enum Role {
    GALLERY,
    PROBE
  }

  /** Neither person nor labels: the line belongs to somebody. */
  @Override
  public String toString() {
    return "LabelledImage[" + role + ", redacted]";
  }
}
