package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** What a file of a pack is for. */
public enum FileKind {
  /** Video of the whole incident. */
  CCTV,
  /** A picture of the suspect. */
  STILL,
  /** A signed statement of a witness. */
  STATEMENT;

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
  public static FileKind of(String wireName) {
    return Arrays.stream(values())
        .filter(value -> value.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind: " + wireName));
  }
}
