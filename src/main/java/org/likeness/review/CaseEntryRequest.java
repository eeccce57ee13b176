package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as it was sent.
 *
 * @param step actioned, charged, eliminated, wrong-lead, no-further-action, or for a correction
 *     withdrawn
 * @param occurredOn the day on which it happened
 * @param reason why
 * @param evidenceKind what corroborates it independently; needed for an action
 * @param evidence that evidence in words; needed for an action
 * @param corrects id of an entry that was wrong
 */
@Schema(
    name = "CaseOutcomeRequest",
    requiredProperties = {"step", "occurredOn", "reason"},
    example =
        "{\"step\":\"actioned\",\"occurredOn\":\"2026-03-14\",\"reason\":\"Arrested at home\","
            + "\"evidenceKind\":\"fingerprints\",\"evidence\":\"Lift from the till, exhibit AB/3\"}")
public record CaseEntryRequest(
    @Nullable String step,
    @Schema(format = "date") @Nullable String occurredOn,
    @Nullable String reason,
    @Nullable String evidenceKind,
    @Nullable String evidence,
    @Nullable String corrects) {}
