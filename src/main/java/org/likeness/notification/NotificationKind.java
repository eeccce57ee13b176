package org.likeness.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** What a notification is about. */
public enum NotificationKind {
  /** To who searched: all decisions are made. */
  REVIEW_COMPLETE,
  /**
   * To reviewers who may take it: a blind part of a review waits. It says neither of which search
   * nor whether two disagree, so that nothing of what was decided can be read from it (R3).
   */
  REVIEW_AWAITED,
  /** To whose facial-comparison training ends soon. */
  TRAINING_EXPIRES,
  /** To who began an import: every record has its outcome. */
  IMPORT_ENDED,
  /** To a reviewer: the claimed task was given back because its time was over. */
  CLAIM_TIMED_OUT,
  /** To gallery managers: an application for deletion is to be answered soon, or is overdue. */
  APPLICATION_DUE,
  /** To supervisors: a reviewed match proved to be a wrong lead. */
  WRONG_LEAD;

  /** Whether one that is not read yet stands for all that follow. */
  boolean onceUntilRead() {
    return this == REVIEW_AWAITED;
  }

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static NotificationKind of(String wireName) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind: " + wireName));
  }
}
