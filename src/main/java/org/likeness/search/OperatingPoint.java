package org.likeness.search;

import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where the candidate list was cut (S6).
 *
 * @param mode by the operating point, or by length alone
 * @param modeReason why by length alone; null at the operating point
 * @param threshold lowest cosine of a candidate; null without a cut
 * @param maxCandidates most people in the list
 */
@Embeddable
public record OperatingPoint(
    @Column(name = "mode") @Enumerated(EnumType.STRING) SearchMode mode,
    @Column(name = "mode_reason") @Nullable String modeReason,
    @Column(name = "threshold") @Nullable Double threshold,
    @Column(name = "max_candidates") int maxCandidates) {}
