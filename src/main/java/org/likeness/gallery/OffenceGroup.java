package org.likeness.gallery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Optional;

/** The group of the offence that the image was taken for. */
public enum OffenceGroup {
  VIOLENCE("violence"),
  THEFT("theft"),
  BURGLARY("burglary"),
  ROBBERY("robbery"),
  DRUGS("drugs"),
  PUBLIC_ORDER("public-order"),
  SEXUAL("sexual"),
  FRAUD("fraud"),
  OTHER("other");

  private final String wireName;

  OffenceGroup(String wireName) {
    this.wireName = wireName;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The value of a wire name; empty for an unknown one. */
  public static Optional<OffenceGroup> of(String wireName) {
    return WireNames.find(values(), OffenceGroup::wireName, wireName);
  }

  /**
   * @throws IllegalArgumentException for an unknown name, listing the known ones
   */
  @JsonCreator
  public static OffenceGroup required(String wireName) {
    return WireNames.required(values(), OffenceGroup::wireName, wireName);
  }
}
