package org.likeness.gallery;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How the index is searched. */
public enum ScanMode {
  /** Every vector is compared: nobody is missed. */
  EXHAUSTIVE,
  /** A graph is walked: faster in large galleries, and misses some of the harder matches. */
  APPROXIMATE;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
