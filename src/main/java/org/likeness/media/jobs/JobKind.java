package org.likeness.media.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import org.likeness.audit.EventKind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done with every object. */
public enum JobKind {
  /** It is copied from the former store; both copies are compared with the hash. */
  MOVE(EventKind.ALTERATION, "media.move-begun", "media.move-finished", true),
  /** It is read and compared with its hash; it must be there if the database needs it. */
  VERIFY(EventKind.CONSULTATION, "media.verify-begun", "media.verify-finished", false),
  /** It is removed from the former store, once it is sound in the other. */
  REMOVE_FORMER(EventKind.ERASURE, "media.removal-begun", "media.removal-finished", true);

  private final EventKind event;
  private final String begun;
  private final String finished;
  private final boolean needsFormer;

  JobKind(EventKind event, String begun, String finished, boolean needsFormer) {
    this.event = event;
    this.begun = begun;
    this.finished = finished;
    this.needsFormer = needsFormer;
  }

  EventKind event() {
    return event;
  }

  String begun() {
    return begun;
  }

  String finished() {
    return finished;
  }

  boolean needsFormer() {
    return needsFormer;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<JobKind> of(String wireName) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
  }
}
