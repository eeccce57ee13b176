package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What decides how soon the police look at it (P3).
 *
 * @param violence what was done to people
 * @param weapon whether one was seen or used
 * @param under18 whether the suspect is believed to be under 18
 * @param organised whether a group that works together is believed to be behind it
 * @param prolific whether the suspect is believed to do it again and again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceCircumstances")
public record Circumstances(
    @Nullable Violence violence,
    @Nullable Belief weapon,
    @Nullable Belief under18,
    @Nullable Belief organised,
    @Nullable Belief prolific) {}
