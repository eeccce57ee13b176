package org.likeness.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why the evidence does not allow a change.
 *
 * @param code stable: label-missing, no-comparison, other-rate, too-few-samples or ratio-exceeded
 * @param label of the report that it is about
 * @param error FPIR or FNIR
 * @param group of that label
 * @param value that was found
 * @param limit that it breaks
 * @param words for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
    String code,
    String label,
    @Nullable String error,
    @Nullable String group,
    @Nullable Double value,
    @Nullable Double limit,
    String words) {}
