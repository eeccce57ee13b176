package org.likeness.gallery;

import java.util.UUID;

/**
 * What became of one enrolment, in the order of the batch.
 *
 * @param outcome what was done
 * @param imageId the image, new or found
 * @param personId the person that it belongs to now
 */
public record EnrolmentResult(Outcome outcome, UUID imageId, UUID personId) {

  /** What was done. */
  public enum Outcome {
    /** The image is new. */
    ENROLLED,
    /** The image was there; what is known of it has changed, and the old state is kept. */
    UPDATED,
    /** The image was there and nothing differs: nothing was written. */
    UNCHANGED
  }
}
