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
    @Nullable String force,
    @Nullable String month,
    @Nullable Long searches,
    @Nullable Long candidateLists,
    @Nullable Long possibleMatches,
    @Nullable Long verified,
    @Nullable Long actioned,
    @Nullable Long wrongLeads) {}
