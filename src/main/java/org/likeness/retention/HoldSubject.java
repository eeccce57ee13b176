package org.likeness.retention;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a legal hold can be put on. */
public enum HoldSubject {
  /** All images of a person, also those that come later. */
  PERSON,
  /** One image of the gallery. */
  IMAGE,
  /** The stills of a search. */
  SEARCH;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of a wire name; empty for an unknown one. */
  public static Optional<HoldSubject> of(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName().equals(wireName)).findFirst();
  }
}
