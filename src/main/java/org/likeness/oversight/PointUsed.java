package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A model and operating point with which lists were cut (S6, S7), as the frozen lists say it.
 *
 * @param modelId of the recogniser
 * @param modelSha256 of its file
 * @param preprocessing version
 * @param fpir the promise: the share of searches of people who are not enrolled that may list
 *     anybody; absent where none was made
 * @param calibration what turned it into a cosine; absent likewise
 * @param searches cut so
 * @param extrapolated those of them whose gallery was of a size that was not measured
 * @param leastPeople in the smallest gallery searched
 * @param mostPeople in the largest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OperatingPointUsed")
public record PointUsed(
    String modelId,
    String modelSha256,
    String preprocessing,
    @Nullable Double fpir,
    @Nullable String calibration,
    long searches,
    long extrapolated,
    long leastPeople,
    long mostPeople) {}
