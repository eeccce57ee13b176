package org.likeness.access.users;

import java.time.LocalDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A course that a user has passed.
 *
 * @param course its code, such as {@code facial-comparison}
 * @param validFrom first day on which it counts
 * @param validUntil last day on which it counts
 */
record NewTrainingRecord(
    @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,63}", message = "must be a code in lower case") String course,
    @NotNull LocalDate validFrom,
    @NotNull LocalDate validUntil) {}
