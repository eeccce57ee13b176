package org.likeness.gallery.due;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A decision about images whose review is due.
 *
 * @param decision retain or delete
 * @param until the day of the next review; for retain alone
 * @param reason why
 * @param images which; absent: all of the force that are due today
 * @param confirmed the number of images that the preview said it is about; not needed for a preview
 */
@Schema(name = "RetentionDecisionRequest")
record DecisionRequest(
    @Nullable String decision,
    @Nullable LocalDate until,
    @Nullable String reason,
    @Nullable DueFilter images,
    @Nullable Integer confirmed) {}
