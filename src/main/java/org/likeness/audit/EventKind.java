package org.likeness.audit;

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
}
