package org.likeness.review.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.likeness.search.Priority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reviews that wait, in the order of the reviewers' queue; at most 500. Tests are not among them.
 *
 * @param items of the queue
 */
@Schema(name = "OpenReviews")
public record OpenReviews(List<Item> items) {

  /**
   * A review that waits.
   *
   * @param searchId of the search
   * @param state of the review
   * @param createdAt when the search was made
   * @param offence code of the offence group
   * @param priority how soon it is needed
   * @param dueAt when all decisions are due
   * @param overdue whether that is over
   * @param claimed whether somebody works on it
   */
  @Schema(name = "OpenReview")
  public record Item(
      UUID searchId,
      String state,
      Instant createdAt,
      String offence,
      Priority priority,
      Instant dueAt,
      boolean overdue,
      boolean claimed) {}
}
