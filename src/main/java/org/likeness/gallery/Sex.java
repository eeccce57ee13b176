package org.likeness.gallery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Optional;

/** Sex as recorded by the source force. */
public enum Sex {
  FEMALE("female"),
  MALE("male"),
  UNKNOWN("unknown");

  private final String wireName;

  Sex(String wireName) {
    this.wireName = wireName;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The value of a wire name; empty for an unknown one. */
  public static Optional<Sex> of(String wireName) {
    return WireNames.find(values(), Sex::wireName, wireName);
  }

  /**
   * @throws IllegalArgumentException for an unknown name, listing the known ones
   */
  @JsonCreator
  public static Sex required(String wireName) {
    return WireNames.required(values(), Sex::wireName, wireName);
  }
}
