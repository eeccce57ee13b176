package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.search.Eyes;
import org.likeness.search.FaceArea;
import org.likeness.search.ImageEdit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a reviewer compares. The two kinds are types of their own, so that the blind one cannot
 * carry what must not be known (R3).
 */
@Schema(
    oneOf = {ReviewTask.Ranked.class, ReviewTask.Blind.class},
    discriminatorProperty = "stage",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "first-review", schema = ReviewTask.Ranked.class),
      @DiscriminatorMapping(value = "verification", schema = ReviewTask.Blind.class)
    })
public sealed interface ReviewTask {

  /** For the first reviewer: with ranks and scores. */
  @Schema(name = "RankedReviewTask")
  record Ranked(
      UUID searchId,
      Stage stage,
      List<Still> stills,
      List<RankedCandidate> candidates,
      List<String> features,
      String notice)
      implements ReviewTask {}

  /** For the verifier and the third person: shuffled, and nothing else is known. */
  @Schema(name = "BlindReviewTask")
  record Blind(
      UUID searchId,
      Stage stage,
      List<Still> stills,
      List<BlindCandidate> candidates,
      List<String> features,
      String notice)
      implements ReviewTask {}

  /**
   * A still of the unknown person.
   *
   * @param index its number
   * @param width pixels of the picture
   * @param height pixels of the picture
   * @param edits what was done to it
   * @param face where the face is
   * @param warnings about its quality, in words
   * @param eyes where the eyes of that face are, pixels of the picture
   * @param content address of the picture
   */
  @Schema(name = "ReviewStill")
  record Still(
      int index,
      int width,
      int height,
      List<ImageEdit> edits,
      FaceArea face,
      List<String> warnings,
      Eyes eyes,
      String content) {}

  /** A candidate with rank and score. */
  @Schema(name = "RankedReviewCandidate")
  record RankedCandidate(UUID id, int rank, double score, List<Image> images) {}

  /** A candidate. */
  @Schema(name = "BlindReviewCandidate")
  record BlindCandidate(UUID id, List<Image> images) {}

  /**
   * An image of a candidate; {@code index} is its number in this task.
   *
   * @param index its number
   * @param captureDate when it was taken
   * @param ageAtCapture in years
   * @param imageType how it was taken
   * @param eyes where the eyes are, pixels of the picture itself; absent where they were not kept
   *     at enrolment
   * @param content address of the picture
   * @param erasedAt when it was erased from the gallery, so that there is no picture any more;
   *     absent if it was not
   */
  @Schema(name = "ReviewImage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Image(
      int index,
      LocalDate captureDate,
      int ageAtCapture,
      String imageType,
      @Nullable Eyes eyes,
      String content,
      @Nullable Instant erasedAt) {}
}
