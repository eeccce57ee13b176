package org.likeness.access.reference;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An entry to be added.
 *
 * @param code what requests and records say; once used, it means this for ever
 * @param words what people read
 * @param validFrom first day in force, today or later; today if absent
 */
public record NewReferenceEntry(
    @NotNull String code, @NotBlank @Size(max = 200) String words, @Nullable LocalDate validFrom) {}
