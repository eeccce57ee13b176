package org.likeness.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A legal hold: what stops the deletion of a record, and nothing else. Searches go by the review
 * date all the same.
 *
 * @param id of the hold
 * @param subjectType person, image, search or pack
 * @param subjectId id of that record
 * @param force whose record it is
 * @param reason why it must be kept
 * @param authority who demands it, such as a court order's number
 * @param until the last day; absent: until it is released
 * @param placedBy who placed it
 * @param placedAt when
 * @param standing whether it holds today
 * @param releasedBy who released it; absent while nobody did
 * @param releasedAt when
 * @param releaseReason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LegalHold(
    UUID id,
    String subjectType,
    UUID subjectId,
    String force,
    String reason,
    String authority,
    @Nullable LocalDate until,
    String placedBy,
    Instant placedAt,
    boolean standing,
    @Nullable String releasedBy,
    @Nullable Instant releasedAt,
    @Nullable String releaseReason) {

  static LegalHold of(HoldRow row, LocalDate today) {
    return new LegalHold(
        row.id,
        row.subjectType,
        row.subjectId,
        row.force,
        row.reason,
        row.authority,
        row.until,
        row.placedBy,
        row.placedAt,
        row.standsOn(today),
        row.releasedBy,
        row.releasedAt,
        row.releaseReason);
  }
}
