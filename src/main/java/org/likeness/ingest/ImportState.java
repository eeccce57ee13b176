package org.likeness.ingest;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
  /** Images are still awaited; those that came are already worked on. */
  RECEIVING,
  /** All images that will come are here, and some are still to be worked on. */
  RUNNING,
  /** Every record has its outcome. */
  COMPLETED;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportState ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
