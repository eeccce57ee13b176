package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The {@code request} part of a search, as it was sent. {@link RequestCheck} says what is wrong
 * with it, all at once.
 *
 * @param force the caller's own force
 * @param caseReference crime or incident reference
 * @param offence code of the offence group
 * @param purpose code of the lawful purpose
 * @param justification why it is necessary and proportionate
 * @param imageSource where the image comes from
 * @param policyAccepted must be true: no sketch, artist's impression or look-alike
 * @param analysisId of an analysis whose stills are to be searched, instead of sending them again
 * @param stills which face of each still; without it every still must show one face
 * @param filter which images may be found
 * @param mode operating-point unless said
 * @param modeReason why without a cut; needed in investigative mode
 * @param priority of the review: routine unless said, urgent or threat-to-life
 * @param priorityReason why; needed unless it is routine
 */
@Schema(
    requiredProperties = {
      "force",
      "caseReference",
      "offence",
      "purpose",
      "justification",
      "imageSource",
      "policyAccepted"
    },
    example = SearchExamples.REQUEST)
public record SearchRequest(
    @Nullable String force,
    @Nullable String caseReference,
    @Nullable String offence,
    @Nullable String purpose,
    @Nullable String justification,
    @Nullable String imageSource,
    @Nullable Boolean policyAccepted,
    @Nullable String analysisId,
    @Nullable List<StillRequest> stills,
    @Nullable FilterRequest filter,
    @Nullable String mode,
    @Nullable String modeReason,
    @Nullable String priority,
    @Nullable String priorityReason) {

  /**
   * One still.
   *
   * @param still its number among those sent, from 0
   * @param face index of the face; not needed where there is one
   * @param eyes marks made by hand, instead of a face
   * @param edits steps from the original to the derivative; those of the analysis unless given
   */
  public record StillRequest(
      @Nullable Integer still,
      @Nullable Integer face,
      @Nullable EyesRequest eyes,
      @Nullable List<ImageEdit> edits) {}

  /** Eye centres in pixels of the derivative; right and left are the subject's own. */
  public record EyesRequest(@Nullable PlaceRequest right, @Nullable PlaceRequest left) {}

  /** A place in pixels from the top left. */
  public record PlaceRequest(@Nullable Double x, @Nullable Double y) {}

  /** Restrictions of the gallery; what is absent does not restrict. */
  public record FilterRequest(
      @Nullable List<String> forces,
      @Nullable List<String> sexes,
      @Nullable Integer ageFrom,
      @Nullable Integer ageTo,
      @Schema(format = "date") @Nullable String capturedFrom,
      @Schema(format = "date") @Nullable String capturedTo,
      @Nullable List<String> offenceGroups,
      @Nullable List<String> imageTypes) {}
}
