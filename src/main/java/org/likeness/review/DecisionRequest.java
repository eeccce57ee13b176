package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A decision as it was sent.
 *
 * @param outcome possible-match, not-a-match, inconclusive or image-unsuitable
 * @param reason why
 * @param candidateId the candidate that it is about; needed for a possible match
 * @param features by name: faceShape, hairline, brows, eyes, nose, mouth, ears, chin, marks; all of
 *     them for a possible match
 * @param differencesSeen such as age, beard, scars, ears; needed for a possible match
 */
@Schema(
    requiredProperties = {"outcome", "reason"},
    example =
        "{\"outcome\":\"not-a-match\",\"reason\":\"Ears and chin differ in every candidate\"}")
public record DecisionRequest(
    @Nullable String outcome,
    @Nullable String reason,
    @Nullable String candidateId,
    @Nullable Map<String, ObservationRequest> features,
    @Nullable String differencesSeen) {

  /** What was seen of one feature: similar, different or not-visible, and a note. */
  public record ObservationRequest(@Nullable String assessment, @Nullable String note) {}
}
