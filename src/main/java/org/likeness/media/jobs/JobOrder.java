package org.likeness.media.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with all objects.
 *
 * @param kind {@code move}, {@code verify} or {@code remove-former}
 */
@Schema(name = "MediaJobOrder")
public record JobOrder(
    @Schema(
            required = true,
            enumeration = {"move", "verify", "remove-former"})
        @Nullable String kind) {}
