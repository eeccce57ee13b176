package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.ImageFormat;
import org.likeness.engine.Landmarks;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One image of the gallery as it is now.
 *
 * @param id of the image
 * @param personId of the person
 * @param record what the source says of it, with the review date settled
 * @param review when it is to be reviewed, and what says so
 * @param sha256 address of its bytes in the media store
 * @param format of its bytes
 * @param landmarks points of the face in pixels of the upright image; null where they were not kept
 * @param searchable whether searches may return it
 * @param revision of the gallery at its last change
 * @param enrolledAt when it came
 * @param changedAt when it last changed
 */
public record EnrolledImage(
    UUID id,
    UUID personId,
    CustodyRecord record,
    ReviewDate review,
    Sha256 sha256,
    ImageFormat format,
    @Nullable Landmarks landmarks,
    boolean searchable,
    long revision,
    Instant enrolledAt,
    Instant changedAt) {

  /** Whether it is an unconvicted person's image past its review, swept already or not (G2). */
  public boolean isPastReview(LocalDate today) {
    return ReviewRule.isDue(record.arrestOutcome(), review.date(), today);
  }
}
