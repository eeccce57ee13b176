package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Quality;
import org.likeness.gallery.Retention;
import org.likeness.gallery.ScanMode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A search as its investigator sees it: ranked candidates, unreviewed, without identities (R1).
 *
 * @param id of the search
 * @param createdAt when
 * @param createdBy who
 * @param onBehalfOf staff id of the officer for whom a system searched; absent for people
 * @param force that searched
 * @param caseReference crime or incident reference
 * @param offence code
 * @param purpose code
 * @param justification why it is necessary and proportionate
 * @param imageSource where the image comes from
 * @param policyVersion the policy that was accepted
 * @param filter which images could be found
 * @param mode how the list was ended
 * @param modeReason why without a cut
 * @param stills with their faces and the one that was searched
 * @param model what made the template
 * @param gallery what was searched
 * @param threshold lowest cosine; absent without a cut
 * @param fpir for which the threshold was chosen, at the size of the gallery: the share of searches
 *     of people who are not enrolled that list anybody; absent without a cut
 * @param calibration what turned rates into cosines; absent in older searches
 * @param extrapolated whether the gallery is larger, or the rate smaller, than was measured
 * @param change by which model and rate were in force; absent in older searches
 * @param changeWords how that had come about; absent likewise
 * @param maxCandidates most people in the list
 * @param scan whether every vector was compared
 * @param retention what an approximate scan was measured to find; absent for an exhaustive one
 * @param candidates one for each person, the most alike first; empty is an answer
 * @param purged that the stills are gone because their time was over; absent while they are kept
 * @param reviewState how far the review is
 * @param notice must be shown with the candidates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchAnswer(
    UUID id,
    Instant createdAt,
    String createdBy,
    @Nullable String onBehalfOf,
    String force,
    String caseReference,
    String offence,
    String purpose,
    String justification,
    String imageSource,
    String policyVersion,
    SearchFilter filter,
    SearchMode mode,
    @Nullable String modeReason,
    List<Still> stills,
    ModelUsed model,
    GallerySearched gallery,
    @Nullable Double threshold,
    @Nullable Double fpir,
    @Nullable String calibration,
    @Nullable Boolean extrapolated,
    @Nullable UUID change,
    @Nullable String changeWords,
    int maxCandidates,
    ScanMode scan,
    @Nullable Retention retention,
    List<Candidate> candidates,
    @Nullable Purge purged,
    String reviewState,
    String notice) {

  /**
   * A still of the probe.
   *
   * @param index its number
   * @param sha256 of the upload
   * @param format by content
   * @param width of the upright original
   * @param height of the upright original
   * @param edits steps to the derivative
   * @param derivative what was searched
   * @param faces found in it
   * @param chosen the face that was searched
   * @param area where that face is in the derivative
   * @param quality of that face
   * @param content address of the picture
   * @param origin where the service had it from; absent if a user sent it
   */
  @Schema(name = "SearchStill")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Still(
      int index,
      String sha256,
      String format,
      int width,
      int height,
      List<ImageEdit> edits,
      Derivative derivative,
      List<FaceFound> faces,
      ChosenFace chosen,
      FaceArea area,
      Quality quality,
      String content,
      @Nullable StillOrigin origin) {}

  /**
   * A person.
   *
   * @param fpir share of searches of people who are not enrolled that would list anybody so alike;
   *     absent if there was no calibration
   * @param alikeness the same in words
   */
  @Schema(name = "SearchCandidate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Candidate(
      UUID id,
      int rank,
      double score,
      @Nullable Double fpir,
      @Nullable String alikeness,
      List<Image> images) {}

  /**
   * An image of a person.
   *
   * @param content address of the picture
   * @param erasedAt when it was erased from the gallery, so that there is no picture any more;
   *     absent if it was not
   */
  @Schema(name = "SearchCandidateImage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Image(
      UUID id,
      double score,
      String force,
      String custodyReference,
      LocalDate captureDate,
      int ageAtCapture,
      String sex,
      String offenceGroup,
      String imageType,
      String content,
      @Nullable Instant erasedAt) {}
}
