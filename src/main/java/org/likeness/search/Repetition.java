package org.likeness.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of making a search again (S7). Nothing of it is stored but its row in the audit log.
 *
 * @param searchId which search
 * @param repeatedAt when
 * @param same whether people, images, order and scores are the same
 * @param why what differs from then; if the list is the same, differences that had no effect
 * @param model what made the template now
 * @param gallery what was searched now
 * @param missing candidates of the frozen list who are not found now
 * @param added how many people are found now who are not in the frozen list
 * @param largestScoreDifference between images of both lists, 0..2
 */
public record Repetition(
    UUID searchId,
    Instant repeatedAt,
    boolean same,
    List<Reason> why,
    ModelUsed model,
    GallerySearched gallery,
    List<UUID> missing,
    int added,
    double largestScoreDifference) {

  public Repetition {
    why = List.copyOf(why);
    missing = List.copyOf(missing);
  }

  /**
   * One thing that is not as it was.
   *
   * @param code model-changed, preprocessing-changed, gallery-changed, index-rebuilt,
   *     gallery-partial, scan-approximate, pixels-changed or unexplained
   * @param detail in words
   */
  @Schema(name = "RepetitionReason")
  public record Reason(String code, String detail) {}
}
