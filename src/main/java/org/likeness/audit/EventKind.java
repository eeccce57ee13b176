package org.likeness.audit;

import java.util.Arrays;
import java.util.Locale;

/** The six kinds of processing that must be logged (Data Protection Act 2018, section 62). */
public enum EventKind {
  COLLECTION,
  ALTERATION,
  CONSULTATION,
  DISCLOSURE,
  COMBINATION,
  ERASURE;

  /** The stable lower-case name. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a wire name.
   *
   * @throws IllegalArgumentException if it is none of the six
   */
  public static EventKind of(String wireName) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind of event; kind=" + wireName));
  }
}
