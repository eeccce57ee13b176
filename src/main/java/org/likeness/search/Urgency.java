package org.likeness.search;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Complaints;

/**
 * A priority with the reason for it.
 *
 * @param priority how soon the review is needed
 * @param reason why; may be null for a routine search alone
 */
public record Urgency(Priority priority, @Nullable String reason) {
  private static final int LONGEST = 1000;

  /**
   * What was asked for when a search was sent; routine unless said.
   *
   * @param complaints gets what is wrong, for the fields {@code priority} and {@code
   *     priorityReason}
   */
  public static Urgency check(
      @Nullable String name, @Nullable String reason, Complaints complaints) {
    Priority priority = name == null ? Priority.ROUTINE : known(name, complaints);
    if (priority == Priority.ROUTINE && (reason == null || reason.isBlank())) {
      return new Urgency(priority, null);
    }
    String why = complaints.text("priorityReason", reason, LONGEST, "why it is urgent");
    return new Urgency(priority, why);
  }

  /**
   * What was asked for later: both must be said.
   *
   * @param complaints gets what is wrong, for the fields {@code priority} and {@code reason}
   */
  public static Urgency checkChange(
      @Nullable String name, @Nullable String reason, Complaints complaints) {
    Priority priority = known(name, complaints);
    return new Urgency(priority, complaints.text("reason", reason, LONGEST, "why it is changed"));
  }

  private static Priority known(@Nullable String name, Complaints complaints) {
    String code =
        complaints.code("priority", name, Priority.wireNames(), "how soon the review is needed");
    return Priority.wireNames().contains(code) ? Priority.of(code) : Priority.ROUTINE;
  }
}
