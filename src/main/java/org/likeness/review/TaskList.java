package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.search.Priority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a reviewer may take: overdue first, then by priority and due time; at most 200. */
@Schema(name = "ReviewTaskList")
public record TaskList(List<Item> items) {

  /**
   * A search that waits.
   *
   * @param searchId of the search
   * @param stage the part that is awaited: first-review, or verification for every later one
   * @param createdAt when the search was made
   * @param offence code of the offence group
   * @param priority how soon it is needed
   * @param dueAt when all decisions are due
   * @param overdue whether that is over
   * @param claimedUntil while the caller's own claim stands; absent if nobody claimed it
   */
  @Schema(name = "ReviewTaskItem")
  public record Item(
      UUID searchId,
      Stage stage,
      Instant createdAt,
      String offence,
      Priority priority,
      Instant dueAt,
      boolean overdue,
      @Nullable Instant claimedUntil) {
    static Item of(ReviewRow row, Stage stage, Actor actor, Instant now) {
      return new Item(
          row.searchId,
          stage.shown(),
          row.openedAt,
          row.offence,
          Priority.of(row.priority),
          row.dueAt,
          !now.isBefore(row.dueAt),
          row.claimedUntil(actor.userId(), now));
    }
  }
}
