package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A priority as it was sent.
 *
 * @param priority routine, urgent or threat-to-life
 * @param reason why it is changed
 */
@Schema(
    requiredProperties = {"priority", "reason"},
    example = "{\"priority\":\"urgent\",\"reason\":\"The suspect is likely to leave the country\"}")
public record PriorityChange(@Nullable String priority, @Nullable String reason) {}
