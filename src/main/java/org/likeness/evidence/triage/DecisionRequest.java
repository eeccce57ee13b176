package org.likeness.evidence.triage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a pack.
 *
 * @param decision take, accept, ask-more, refuse, close or reopen
 * @param reason of a refusal: no-crime, outside-our-area, not-enough-evidence, duplicate,
 *     suspect-already-known, not-proportionate or other
 * @param words needed to ask for more, which the retailer reads, and to refuse for another reason
 */
@Schema(
    name = "TriageDecisionRequest",
    requiredProperties = "decision",
    example = "{\"decision\": \"ask-more\", \"words\": \"Please send the camera at the exit\"}")
public record DecisionRequest(
    @Nullable String decision, @Nullable String reason, @Nullable String words) {}
