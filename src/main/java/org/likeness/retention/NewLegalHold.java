package org.likeness.retention;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A hold to place.
 *
 * @param subjectType person, image, search or pack
 * @param subjectId id of that record
 * @param reason why it must be kept
 * @param authority who demands it
 * @param until the last day; absent: until it is released
 */
record NewLegalHold(
    @Nullable String subjectType,
    @Nullable UUID subjectId,
    @Nullable String reason,
    @Nullable String authority,
    @Nullable LocalDate until) {}
