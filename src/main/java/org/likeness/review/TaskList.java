package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a reviewer may take, oldest first; at most 200. */
@Schema(name = "ReviewTaskList")
public record TaskList(List<Item> items) {

  /**
   * A search that waits.
   *
   * @param searchId of the search
   * @param stage the part that is awaited
   * @param createdAt when the search was made
   * @param offence code of the offence group
   * @param claimedUntil while the caller's own claim stands; absent if nobody claimed it
   */
  @Schema(name = "ReviewTaskItem")
  public record Item(
      UUID searchId,
      Stage stage,
      Instant createdAt,
      String offence,
      @Nullable Instant claimedUntil) {
    static Item of(ReviewRow row, Stage stage, @Nullable Instant claimedUntil) {
      return new Item(row.searchId, stage, row.openedAt, row.offence, claimedUntil);
    }
  }
}
