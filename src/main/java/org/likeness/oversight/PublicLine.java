package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;

/**
 * What became of the searches of a force and month, as anybody may know it; null: withheld.
 *
 * @param force null: all together
 * @param month such as 2026-03, of UTC; null: the whole year
 * @param searches how many were made
 * @param candidateLists those that listed anybody
 * @param possibleMatches those in which any reviewer found a possible match
 * @param verified those in which two found the same one
 * @param actioned those that somebody acted on, on independent evidence
 * @param wrongLeads those that led to the wrong person
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PublicStatisticsLine")
public record PublicLine(
    @Schema(nullable = true) @Nullable String force,
    @Schema(nullable = true) @Nullable String month,
    @Schema(nullable = true) @Nullable Long searches,
    @Schema(nullable = true) @Nullable Long candidateLists,
    @Schema(nullable = true) @Nullable Long possibleMatches,
    @Schema(nullable = true) @Nullable Long verified,
    @Schema(nullable = true) @Nullable Long actioned,
    @Schema(nullable = true) @Nullable Long wrongLeads) {
  /** Of which earlier count each is a part; action and wrong lead both of those verified. */
  static final List<Integer> PARTS = List.of(-1, 0, 1, 2, 3, 3);

  static final int SEARCHES = 0;
  static final int VERIFIED = 3;
  static final int WRONG_LEADS = 5;

  static PublicTable.Counted counted(FunnelLine line) {
    return new PublicTable.Counted(
        line.force(),
        line.month(),
        List.of(
            line.searches(),
            line.candidateLists(),
            line.possibleMatches(),
            line.verified(),
            line.actioned(),
            line.wrongLeads()));
  }

  static PublicLine of(PublicTable.Line line) {
    Iterator<@Nullable Long> counts = line.counts().iterator();
    return new PublicLine(
        line.force(),
        line.month(),
        counts.next(),
        counts.next(),
        counts.next(),
        counts.next(),
        counts.next(),
        counts.next());
  }
}
