package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Searches of one kind beside the ordinary one, of a force and month; null: withheld.
 *
 * @param force null: all together
 * @param month such as 2026-03, of UTC; null: the whole year
 * @param searches how many were made
 * @param candidateLists those that listed anybody
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PublicStatisticsOfKind")
public record PublicKindLine(
    @Schema(nullable = true) @Nullable String force,
    @Schema(nullable = true) @Nullable String month,
    @Schema(nullable = true) @Nullable Long searches,
    @Schema(nullable = true) @Nullable Long candidateLists) {
  /** Of which earlier count each is a part. */
  static final List<Integer> PARTS = List.of(-1, 0);

  static final int SEARCHES = 0;

  static PublicKindLine of(PublicTable.Line line) {
    return new PublicKindLine(
        line.force(), line.month(), line.counts().get(0), line.counts().get(1));
  }
}
