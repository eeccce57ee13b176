package org.likeness.gallery.erasure;

import java.util.List;

/**
 * Does one step of an erasure, as often as it takes: what was done before is done again without
 * harm. Called outside of a transaction.
 */
interface ErasureStep {

  Step step();

  /**
   * Tries.
   *
   * @throws org.likeness.problem.Problem if something that it needs is away
   */
  Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images);
}
