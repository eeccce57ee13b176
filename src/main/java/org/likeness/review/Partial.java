package org.likeness.review;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;
import org.likeness.search.FrozenSearch;

/**
 * What a search may not lead to that missed a part of the gallery. Whom it found may be reviewed;
 * that it found nobody says nothing.
 */
final class Partial {

  private Partial() {}

  /**
   * Nothing follows from a search that found nobody in a part of the gallery.
   *
   * @throws Problem search-incomplete
   */
  static void require(ReviewState state) {
    if (state instanceof ReviewState.Incomplete) {
      throw refused(
          "Nobody was found, but a part of the gallery could not be searched. Search again.");
    }
  }

  /**
   * A search of a part of the gallery cannot be closed because none of its candidates is the one.
   *
   * @throws Problem search-incomplete
   */
  static void require(FrozenSearch search, Finding finding) {
    if (finding.outcome() == Outcome.NOT_A_MATCH && !search.gallery().complete()) {
      throw refused(
          "None of these candidates matches, but a part of the gallery could not be searched."
              + " Search again and review the new list.");
    }
  }

  private static Problem refused(String detail) {
    return Problem.of(ProblemType.SEARCH_INCOMPLETE, detail);
  }
}
