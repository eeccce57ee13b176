package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.search.SearchAnswer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everything about a reviewed search that leaves the service (R1, R8).
 *
 * @param disclosedAt when
 * @param recipients who receives it
 * @param reason why
 * @param notice must stay with it
 * @param state of the review: complete or no-candidates
 * @param conclusion of the reviewers; absent where there was nothing to review
 * @param identity of the possible match; absent for every other conclusion
 * @param decisions of the reviewers
 * @param outcome what became of it until now
 * @param search with every candidate, score, edit, model, threshold and gallery size
 * @param searchesOfSameCase all of them, also those that found nobody
 * @param files with their hashes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Disclosure(
    Instant disclosedAt,
    List<String> recipients,
    String reason,
    String notice,
    String state,
    @Nullable Conclusion conclusion,
    @Nullable Identity identity,
    List<ReviewAnswer.Made> decisions,
    CaseOutcome outcome,
    SearchAnswer search,
    List<CaseSearch> searchesOfSameCase,
    List<File> files) {

  /**
   * Who the possible match is, as the gallery knew it when the list was frozen.
   *
   * @param candidateId in the list
   * @param force whose reference it is
   * @param personReference the source's reference of the person
   * @param records custody records with images of the person
   */
  @Schema(name = "DisclosedIdentity")
  public record Identity(
      UUID candidateId, String force, String personReference, List<CustodyRecord> records) {}

  /** One custody record of the person. */
  @Schema(name = "DisclosedCustodyRecord")
  public record CustodyRecord(
      UUID imageId,
      String force,
      String custodyReference,
      LocalDate captureDate,
      int ageAtCapture,
      String sex,
      String offenceGroup,
      String imageType) {}

  /** Another search of the case; {@code candidates} is their number. */
  @Schema(name = "SearchOfSameCase")
  public record CaseSearch(UUID id, Instant createdAt, int candidates, String state) {}

  /** A file by what it is; the original upload or an image of a candidate. */
  @Schema(name = "DisclosedFile")
  public record File(String what, String sha256) {}
}
