package org.likeness.gallery;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What became of one enrolment, in the order of the batch.
 *
 * @param outcome what was done
 * @param imageId the image, new or found
 * @param personId the person that it belongs to now; null if it has been erased
 */
public record EnrolmentResult(Outcome outcome, UUID imageId, @Nullable UUID personId) {

  /** What was done. */
  public enum Outcome {
    /** The image is new. */
    ENROLLED,
    /** The image was there; what is known of it has changed, and the old state is kept. */
    UPDATED,
    /** The image was there and nothing differs: nothing was written. */
    UNCHANGED,
    /**
     * The record names another person than before, and a legal hold stands on the one whom the
     * image belongs to: the hold would lose it. Nothing was written.
     */
    HELD,
    /** The very same record was there and has been erased; nothing was written (G3). */
    ERASED
  }
}
