package org.likeness.retention;

import java.time.LocalDate;

/** A feature that keeps records which retention rules apply to. */
public interface RetentionParticipant {

  /** The stable name of what it looks after, lower case with hyphens. */
  String part();

  /**
   * Does what is due, in a transaction of its own that also records it in the audit log.
   *
   * @param today in UTC
   * @param most how many records to deal with, so that the transaction stays short
   * @return how many were dealt with; fewer than {@code most} when nothing more is due
   */
  int sweep(LocalDate today, int most);
}
