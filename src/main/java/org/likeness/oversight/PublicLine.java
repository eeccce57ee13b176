package org.likeness.oversight;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the searches of a force and month, as anybody may know it; null: withheld.
 *
 * @param force null: all together
 * @param month such as 2026-03, of UTC; null: the whole year
 * @param searches how many were made
 * @param candidateLists those that listed anybody
 * @param possibleMatches those in which any reviewer found a possible match
 * @param verified those in which two found the same one
 * @param actioned those that somebody acted on, on independent evidence
 * @param wrongLeads those that led to the wrong person
 */
@Schema(name = "PublicStatisticsLine")
public record PublicLine(
    @Schema(nullable = true) @Nullable String force,
    @Schema(nullable = true) @Nullable String month,
    @Schema(nullable = true) @Nullable Long searches,
    @Schema(nullable = true) @Nullable Long candidateLists,
    @Schema(nullable = true) @Nullable Long possibleMatches,
    @Schema(nullable = true) @Nullable Long verified,
    @Schema(nullable = true) @Nullable Long actioned,
    @Schema(nullable = true) @Nullable Long wrongLeads) {}
