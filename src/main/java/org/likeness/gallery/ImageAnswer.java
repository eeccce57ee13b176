package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.access.ForceCode;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An image as the gallery manager sees it.
 *
 * @param reviewDateFrom what the review date comes from
 * @param reviewRules number of the set of retention rules that it comes from; null otherwise
 * @param content where its bytes can be read
 */
record ImageAnswer(
    UUID id,
    UUID personId,
    ForceCode force,
    String custodyReference,
    String personReference,
    LocalDate captureDate,
    int ageAtCapture,
    Sex sex,
    @Nullable String ethnicityCode,
    ArrestOutcome arrestOutcome,
    OffenceGroup offenceGroup,
    ImageType imageType,
    LocalDate reviewDate,
    ReviewDate.Basis reviewDateFrom,
    @Nullable Integer reviewRules,
    boolean searchable,
    Sha256 sha256,
    Instant enrolledAt,
    Instant changedAt,
    long revision,
    String content) {

  static ImageAnswer of(EnrolledImage image) {
    CustodyRecord record = image.record();
    return new ImageAnswer(
        image.id(),
        image.personId(),
        record.force(),
        record.custodyReference(),
        record.personReference(),
        record.captureDate(),
        record.ageAtCapture(),
        record.sex(),
        record.ethnicityCode(),
        record.arrestOutcome(),
        record.offenceGroup(),
        record.imageType(),
        image.review().date(),
        image.review().basis(),
        image.review().rules(),
        image.searchable(),
        image.sha256(),
        image.enrolledAt(),
        image.changedAt(),
        image.revision(),
        "/api/v1/gallery/images/" + image.id() + "/content");
  }
}
