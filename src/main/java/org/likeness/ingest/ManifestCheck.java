package org.likeness.ingest;

import org.likeness.media.Sha256;

import java.util.List;

/** What came of checking a manifest as a whole. */
sealed interface ManifestCheck {

  /**
   * Every record is good.
   *
   * @param sha256 hash of the file
   * @param records how many it has, at least 1
   */
  record Accepted(Sha256 sha256, int records) implements ManifestCheck {}

  /**
   * It is refused as a whole.
   *
   * @param problems in the order of the lines, at most {@value ManifestProblems#LIMIT}
   */
  record Refused(List<ManifestProblem> problems) implements ManifestCheck {}
}
