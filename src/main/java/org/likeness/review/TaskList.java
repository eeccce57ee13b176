package org.likeness.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a reviewer may take, oldest first; at most 200. */
@Schema(name = "ReviewTaskList")
public record TaskList(List<Item> items) {

  /** A search that waits; {@code createdAt} is when it was made. */
  @Schema(name = "ReviewTaskItem")
  public record Item(UUID searchId, Stage stage, Instant createdAt, String offence) {
    static Item of(ReviewRow row, Stage stage) {
      return new Item(row.searchId, stage, row.openedAt, row.offence);
    }
  }
}
