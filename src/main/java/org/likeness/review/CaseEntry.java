package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that was recorded of a case.
 *
 * @param id sorts by time
 * @param step what became of it
 * @param corrects the entry that this one takes the place of; absent if it is none
 * @param evidenceKind what corroborates it; of an action alone
 * @param evidence the independent evidence in words; of an action alone
 * @param reason why
 * @param occurredOn the day on which it happened
 * @param recordedBy login of who wrote it down
 * @param recordedAt when
 * @param current whether nothing has taken its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaseOutcomeEntry")
public record CaseEntry(
    UUID id,
    CaseStep step,
    @Nullable UUID corrects,
    @Nullable EvidenceKind evidenceKind,
    @Nullable String evidence,
    String reason,
    LocalDate occurredOn,
    String recordedBy,
    Instant recordedAt,
    boolean current) {}
