package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** What a retailer believes. */
public enum Belief {
  YES,
  NO,
  NOT_KNOWN;

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
  public static Belief of(String wireName) {
    return Arrays.stream(values())
        .filter(value -> value.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such belief: " + wireName));
  }
}
