package org.likeness.search;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Which searches are to be made with both models.
 *
 * @param searchId one search of the force; absent: a sample of its latest
 * @param sample how many of the latest, 1..20
 * @param purpose why; it stands in the audit log with each search
 */
public record ModelComparisonRequest(
    @Nullable UUID searchId, @Nullable Integer sample, @Nullable String purpose) {}
