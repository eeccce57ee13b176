package org.likeness.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a reviewer may take, oldest first; at most 200. */
public record TaskList(List<Item> items) {

  /** A search that waits; {@code createdAt} is when it was made. */
  public record Item(UUID searchId, Stage stage, Instant createdAt, String offence) {
    static Item of(ReviewRow row, Stage stage) {
      return new Item(row.searchId, stage, row.openedAt, row.offence);
    }
  }
}
