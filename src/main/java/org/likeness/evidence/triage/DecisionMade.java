package org.likeness.evidence.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What was decided about a pack.
 *
 * @param decision take, accept, ask-more, refuse, close or reopen
 * @param reason of a refusal
 * @param words of the officer; of a question, what the retailer reads
 * @param decidedBy login
 * @param decidedAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TriageDecisionMade")
public record DecisionMade(
    String decision,
    @Nullable String reason,
    @Nullable String words,
    String decidedBy,
    Instant decidedAt) {}
