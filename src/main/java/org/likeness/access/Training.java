package org.likeness.access;

import java.time.LocalDate;
import java.util.List;

/** Who is trained in facial comparison, today (R4). */
public interface Training {

  /**
   * One course that a user has passed.
   *
   * @param course its code
   * @param validFrom first day on which it counts
   * @param validUntil last day on which it counts
   * @param inDate whether it counts today
   */
  record Course(String course, LocalDate validFrom, LocalDate validUntil, boolean inDate) {}

  /** Whether the user holds an in-date record of a course that counts for reviewing. */
  boolean inDate(String userId);

  /** All records of the user, the latest first. */
  List<Course> of(String userId);
}
