package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;
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
 * @param marks what was drawn on the pictures; at most 50
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
    @Nullable String differencesSeen,
    @Nullable List<MarkRequest> marks) {

  /** What was seen of one feature: similar, different or not-visible, and a note. */
  public record ObservationRequest(@Nullable String assessment, @Nullable String note) {}

  /** A mark: its feature, similarity or difference, and where it is drawn. */
  @Schema(name = "ReviewMarkRequest")
  public record MarkRequest(
      @Nullable String feature, @Nullable String shows, @Nullable List<PlaceRequest> places) {}

  /**
   * A place in a still or in an image of the candidate, by its number in the task, in pixels of the
   * picture itself.
   *
   * @param still number of the still, or
   * @param image number of the candidate's image
   * @param shape point, line or ellipse
   * @param points one; both ends; two opposite corners of the box around the ellipse
   */
  @Schema(name = "ReviewMarkPlaceRequest")
  public record PlaceRequest(
      @Nullable Integer still,
      @Nullable Integer image,
      @Nullable String shape,
      @Nullable List<SpotRequest> points) {}

  /** Pixels from the top left corner. */
  @Schema(name = "ReviewMarkSpotRequest")
  public record SpotRequest(@Nullable Double x, @Nullable Double y) {}
}
