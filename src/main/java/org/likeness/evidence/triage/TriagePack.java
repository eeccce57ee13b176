package org.likeness.evidence.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.video.TakenFrame;
import org.likeness.retention.LegalHold;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A pack with what the police did with it.
 *
 * @param pack what the retailer sent
 * @param decisions the first first
 * @param allowed what may be decided now
 * @param frames taken out of its videos
 * @param searches that came of it
 * @param linked other packs of the retailer that it thinks belong to the same person
 * @param holds legal holds that stand on it: it is not removed
 */
public record TriagePack(
    EvidencePack pack,
    List<DecisionMade> decisions,
    List<TriageDecision> allowed,
    List<TakenFrame> frames,
    List<PackSearch> searches,
    List<Linked> linked,
    List<LegalHold> holds) {

  /**
   * A search with a still of the pack.
   *
   * @param id of the search
   * @param createdAt when
   * @param createdBy login
   * @param caseReference of the case
   */
  @Schema(name = "EvidencePackSearch")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PackSearch(UUID id, Instant createdAt, String createdBy, String caseReference) {}

  /**
   * Another pack.
   *
   * @param id of it
   * @param reference by which people name it
   * @param submittedAt when
   */
  @Schema(name = "LinkedEvidencePack")
  public record Linked(UUID id, String reference, Instant submittedAt) {}
}
