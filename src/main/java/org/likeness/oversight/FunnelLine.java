package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of the searches that one force made in one month (E2): each search is counted under
 * the month in which it was made, whenever the rest happened. Lists that test reviewers are not
 * among them.
 *
 * @param force absent: all forces together
 * @param month such as 2026-03, of UTC; absent: all months together
 * @param searches how many were made
 * @param candidateLists those that listed anybody
 * @param noCandidates those of the whole gallery that listed nobody
 * @param partial those during which a part of the gallery was missing
 * @param investigative those without a cut, with a recorded reason
 * @param possibleMatches those in which any reviewer found a possible match
 * @param verified those in which two found the same one
 * @param actioned those that somebody acted on, on independent evidence
 * @param wrongLeads those that led to the wrong person
 * @param wrongLeadsActedOn those of them in which somebody had been acted against
 * @param decided those whose review is complete
 * @param medianHours from the search to the last decision; absent while there is none
 * @param hours95 within so many hours 95 % were decided; absent likewise
 * @param wrongLeadRate wrong leads by verified possible matches; absent while there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StatisticsLine")
public record FunnelLine(
    @Nullable String force,
    @Nullable String month,
    long searches,
    long candidateLists,
    long noCandidates,
    long partial,
    long investigative,
    long possibleMatches,
    long verified,
    long actioned,
    long wrongLeads,
    long wrongLeadsActedOn,
    long decided,
    @Nullable Double medianHours,
    @Nullable Double hours95,
    @Nullable WrongLeadRate wrongLeadRate) {}
