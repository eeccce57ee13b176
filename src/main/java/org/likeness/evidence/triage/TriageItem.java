package org.likeness.evidence.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.evidence.Belief;
import org.likeness.evidence.Circumstances;
import org.likeness.evidence.EvidencePack;
import org.likeness.evidence.PackState;
import org.likeness.evidence.Violence;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A pack in the queue.
 *
 * @param id of the pack
 * @param reference by which people name it
 * @param state how far it is
 * @param organisation name of the retailer
 * @param store where
 * @param submittedAt when
 * @param incidentFrom when it happened
 * @param valuePence of what was taken
 * @param crimeReference if there is one
 * @param circumstances what decides its place
 * @param files how many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TriageItem(
    UUID id,
    String reference,
    PackState state,
    String organisation,
    @Nullable String store,
    Instant submittedAt,
    @Nullable Instant incidentFrom,
    @Nullable Long valuePence,
    @Nullable String crimeReference,
    Circumstances circumstances,
    int files) {

  /** Violence first, then prolific, under 18, organised; of equals, who has waited longest (P3). */
  static final Comparator<TriageItem> MOST_PRESSING =
      Comparator.comparingInt((TriageItem item) -> violence(item.circumstances))
          .thenComparing(item -> isYes(item.circumstances.prolific()))
          .thenComparing(item -> isYes(item.circumstances.under18()))
          .thenComparing(item -> isYes(item.circumstances.organised()))
          .reversed()
          .thenComparing(TriageItem::submittedAt)
          .thenComparing(TriageItem::id);

  static TriageItem of(EvidencePack pack) {
    return new TriageItem(
        pack.id(),
        pack.reference(),
        pack.state(),
        pack.organisationName(),
        pack.store().name(),
        pack.submittedAt(),
        pack.incident().from(),
        pack.loss().valuePence(),
        pack.crimeReference(),
        pack.circumstances(),
        pack.files().size());
  }

  /** A weapon that was seen weighs as much as a threat. */
  private static int violence(Circumstances circumstances) {
    if (circumstances.violence() == Violence.USED) {
      return 2;
    }
    return circumstances.violence() == Violence.THREATENED || isYes(circumstances.weapon()) ? 1 : 0;
  }

  /** Whether violence was used or threatened, or a weapon seen. */
  boolean isViolent() {
    return violence(circumstances) > 0;
  }

  static boolean isYes(@Nullable Belief belief) {
    return belief == Belief.YES;
  }
}
