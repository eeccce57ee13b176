package org.likeness.search;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Landmarks;
import org.likeness.gallery.CustodyRecord;
import org.likeness.gallery.EnrolledImage;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * One image of a candidate as the gallery knew it when the list was frozen.
 *
 * @param imageId id in the gallery
 * @param score cosine to the probe
 * @param force that took it
 * @param custodyReference the source's reference of the custody record
 * @param personReference the source's reference of the person; identity, disclosed after review
 *     alone (R1)
 * @param captureDate when it was taken
 * @param ageAtCapture in years
 * @param sex as recorded, by wire name
 * @param offenceGroup by wire name
 * @param imageType by wire name
 * @param sha256 of the bytes
 * @param eyes in pixels of the upright image; null where the gallery does not know them
 */
@Embeddable
public record FrozenImage(
    @Column(name = "image_id") UUID imageId,
    @Column(name = "score") double score,
    @Column(name = "force") String force,
    @Column(name = "custody_reference") String custodyReference,
    @Column(name = "person_reference") String personReference,
    @Column(name = "capture_date") LocalDate captureDate,
    @Column(name = "age_at_capture") int ageAtCapture,
    @Column(name = "sex") String sex,
    @Column(name = "offence_group") String offenceGroup,
    @Column(name = "image_type") String imageType,
    @Column(name = "sha256") String sha256,
    @Column(name = "eyes")
        @ColumnTransformer(write = "?::jsonb")
        @Convert(converter = EyesJson.class)
        @Nullable Eyes eyes) {

  static FrozenImage of(EnrolledImage image, double score) {
    CustodyRecord record = image.record();
    return new FrozenImage(
        image.id(),
        score,
        record.force().value(),
        record.custodyReference(),
        record.personReference(),
        record.captureDate(),
        record.ageAtCapture(),
        record.sex().wireName(),
        record.offenceGroup().wireName(),
        record.imageType().wireName(),
        image.sha256().hex(),
        eyes(image.landmarks()));
  }

  private static @Nullable Eyes eyes(@Nullable Landmarks found) {
    return found == null ? null : new Eyes(found.rightEye(), found.leftEye());
  }

  @Override
  public String toString() {
    return "FrozenImage[" + imageId + "]";
  }
}
