package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tests of the reviewers of a force, the newest first; at most 200.
 *
 * @param items of the list
 */
@Schema(name = "KnownAnswerLists")
public record KnownAnswerList(List<Item> items) {

  /**
   * A test.
   *
   * @param searchId what reviewers know it by
   * @param seededAt when it was put into the queue
   * @param seededBy login of who did
   * @param mated whether the person is in the list
   * @param offence code that reviewers see
   * @param candidates how many are in the list
   * @param decisions how many reviewers have decided
   * @param complete whether no decision is awaited any longer
   */
  @Schema(name = "KnownAnswerListItem")
  public record Item(
      UUID searchId,
      Instant seededAt,
      String seededBy,
      boolean mated,
      String offence,
      int candidates,
      int decisions,
      boolean complete) {}
}
