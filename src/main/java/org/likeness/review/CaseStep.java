package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What became of a reviewed search (R7). */
public enum CaseStep {
  /** Somebody acted on it, on independent evidence. */
  ACTIONED,
  CHARGED,
  /** The person was ruled out. */
  ELIMINATED,
  /** It led to the wrong person. */
  WRONG_LEAD,
  NO_FURTHER_ACTION,
  /** A correction alone: what it corrects was never so. */
  WITHDRAWN;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All stable names. */
  static List<String> wireNames() {
    return Arrays.stream(values()).map(CaseStep::wireName).toList();
  }

  /**
   * The step of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static CaseStep of(String wireName) {
    return Arrays.stream(values())
        .filter(value -> value.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such step: " + wireName));
  }

  /** Whether the case is closed with it. */
  boolean closes() {
    return this != ACTIONED && this != WITHDRAWN;
  }
}
