package org.likeness.search;

import org.likeness.engine.DecodedImage;
import org.likeness.engine.RejectReason;
import org.likeness.engine.Stages;

/** What came of reading one still. */
sealed interface StillReading {

  /**
   * It was read.
   *
   * @param facts what is known of it
   * @param image the derivative
   * @param stages where the time went
   */
  record Read(StillFacts facts, DecodedImage image, Stages stages) implements StillReading {}

  /** The file cannot be used. */
  record Unusable(int index, RejectReason reason, String detail) implements StillReading {}

  /** A recorded step cannot be done on it. */
  record EditRefused(int index, int step, String reason) implements StillReading {}
}
