package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** The tables that statistics can be saved as. */
public enum StatisticsTable {
  SEARCHES,
  PURPOSES,
  OFFENCES,
  GALLERY,
  EVIDENCE;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The table of a name in an address.
   *
   * @throws IllegalArgumentException if there is none, which answers 404
   */
  public static StatisticsTable fromString(String wireName) {
    return Arrays.stream(values())
        .filter(table -> table.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such table"));
  }
}
