package org.likeness.governance;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A change that is proposed.
 *
 * @param kind operating-point, model or preprocessing
 * @param recogniser catalogue id; absent: the one in force
 * @param detector catalogue id; absent: the one in force
 * @param fpir that lists are to keep; absent: the one in force
 * @param reportId the evidence, of exactly the model and preprocessing that are to be in force
 * @param reason why
 */
public record ChangeRequest(
    @Nullable ChangeKind kind,
    @Nullable String recogniser,
    @Nullable String detector,
    @Nullable Double fpir,
    @Nullable UUID reportId,
    @Nullable String reason) {}
