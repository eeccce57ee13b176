package org.likeness.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is to be searched of one still.
 *
 * @param still its number, from 0
 * @param choice which face
 * @param edits steps to the derivative; null: those of the analysis, or none
 */
record StillOrder(int still, FaceChoice choice, @Nullable List<ImageEdit> edits) {

  /** The only face of an unedited still. */
  static StillOrder plain(int still) {
    return new StillOrder(still, new FaceChoice.OnlyFace(), null);
  }

  /** The steps, with what the analysis did where nothing was said. */
  List<ImageEdit> editsOr(List<ImageEdit> ofAnalysis) {
    return edits == null ? ofAnalysis : edits;
  }
}
