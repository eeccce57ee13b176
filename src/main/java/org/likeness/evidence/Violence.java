package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** What was done to people. */
public enum Violence {
  NONE,
  THREATENED,
  USED;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The value of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Violence of(String wireName) {
    return Arrays.stream(values())
        .filter(value -> value.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such violence: " + wireName));
  }
}
