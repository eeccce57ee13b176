package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** How a feature of the face compares between the probe and the candidate. */
public enum Assessment {
  SIMILAR,
  DIFFERENT,
  NOT_VISIBLE;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The assessment of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Assessment of(String wireName) {
    return Arrays.stream(values())
        .filter(assessment -> assessment.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such assessment: " + wireName));
  }
}
