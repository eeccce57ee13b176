package org.likeness.search;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
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
 * @param fpir share of searches of people who are not enrolled that may list anybody, for which the
 *     threshold was chosen at the size of the gallery; null without a cut, and in searches made
 *     before there were calibrations
 * @param calibration id of what turned rates into cosines; null if there was none
 * @param extrapolated whether the threshold lies outside of what the calibration has measured; null
 *     likewise
 * @param fpirFloor the smallest rate that the calibration can show; null likewise
 * @param change by which model and rate were in force (E1); null in searches made before changes
 *     were governed
 * @param changeWords how that had come about; null likewise
 */
@Embeddable
public record OperatingPoint(
    @Column(name = "mode") @Enumerated(EnumType.STRING) SearchMode mode,
    @Column(name = "mode_reason") @Nullable String modeReason,
    @Column(name = "threshold") @Nullable Double threshold,
    @Column(name = "max_candidates") int maxCandidates,
    @Column(name = "fpir") @Nullable Double fpir,
    @Column(name = "calibration") @Nullable String calibration,
    @Column(name = "calibration_extrapolated") @Nullable Boolean extrapolated,
    @Column(name = "fpir_floor") @Nullable Double fpirFloor,
    @Column(name = "change_id") @Nullable UUID change,
    @Column(name = "change_words") @Nullable String changeWords) {}
