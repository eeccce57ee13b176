package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Wrong leads are more frequent than the limit, and not by chance alone.
 *
 * @param force whose searches; absent: all forces' together
 * @param from first month that was looked at
 * @param to last month
 * @param verified possible matches that two people agreed on
 * @param wrongLeads those of them that led to the wrong person
 * @param rate with its interval
 * @param limit that even the lower end of the interval exceeds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WrongLeadAlert")
public record WrongLeadAlert(
    @Nullable String force,
    String from,
    String to,
    long verified,
    long wrongLeads,
    WrongLeadRate rate,
    double limit) {}
