package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the candidate list is ended (S6). */
public enum SearchMode {
  /** At the operating point: whoever is less alike is left out. */
  OPERATING_POINT,
  /** By length alone; needs a recorded reason. */
  INVESTIGATIVE;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mode of a stable name, if there is one. */
  public static Optional<SearchMode> find(String wireName) {
    return Arrays.stream(values()).filter(mode -> mode.wireName().equals(wireName)).findFirst();
  }

  /**
   * The mode of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static SearchMode of(String wireName) {
    return find(wireName)
        .orElseThrow(() -> new IllegalArgumentException("no such mode: " + wireName));
  }
}
