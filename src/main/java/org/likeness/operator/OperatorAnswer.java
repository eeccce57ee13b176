package org.likeness.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who looks like the person of the photo: unreviewed, without identities, and never to be had
 * again.
 *
 * @param id by which the audit log names the search
 * @param madeAt when
 * @param power the lawful power
 * @param force that searched
 * @param model that compared
 * @param galleryPeople in the gallery that was searched
 * @param complete whether all of it was searched
 * @param fpir the share of searches of people who are not enrolled that list anybody
 * @param warnings what is wrong with the photo
 * @param picturesUntil until when the pictures can be seen
 * @param candidates the most alike first; empty is an answer
 * @param notice must be shown with them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OperatorAnswer")
public record OperatorAnswer(
    UUID id,
    Instant madeAt,
    String power,
    String force,
    String model,
    long galleryPeople,
    boolean complete,
    @Nullable Double fpir,
    List<String> warnings,
    Instant picturesUntil,
    List<Candidate> candidates,
    String notice) {

  /**
   * A person.
   *
   * @param rank from 1
   * @param score cosine of the most alike image
   * @param alikeness how often somebody who is not enrolled would be listed so alike, in words
   * @param images the most alike first
   */
  @Schema(name = "OperatorCandidate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Candidate(int rank, double score, @Nullable String alikeness, List<Image> images) {}

  /**
   * An image of a person.
   *
   * @param force that took it
   * @param custodyReference by which that force knows it
   * @param captureDate when
   * @param ageAtCapture in years
   * @param sex as recorded
   * @param content address of the picture, for a few minutes
   */
  @Schema(name = "OperatorCandidateImage")
  public record Image(
      String force,
      String custodyReference,
      LocalDate captureDate,
      int ageAtCapture,
      String sex,
      String content) {}
}
