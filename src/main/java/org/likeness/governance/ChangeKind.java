package org.likeness.governance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** What a change is about. */
public enum ChangeKind {
  /** What the configuration said when the service was first used; no evidence stands behind it. */
  FIRST_INSTALLATION,
  /** The rate that candidate lists keep. */
  OPERATING_POINT,
  /** The recogniser; perhaps the detector with it. */
  MODEL,
  /** The detector, or the version of the steps before the recogniser. */
  PREPROCESSING,
  /** Back to what was in force before a change of the model. */
  SWITCH_BACK;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reverse. */
  @JsonCreator
  static ChangeKind of(String wireName) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind; kind=" + wireName));
  }

  /** Whether templates have to be made anew for it. */
  boolean changesTemplates() {
    return this == MODEL || this == PREPROCESSING;
  }
}
