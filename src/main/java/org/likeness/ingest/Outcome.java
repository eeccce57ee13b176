package org.likeness.ingest;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a record. */
public enum Outcome {
  /** The image is new in the gallery. */
  ENROLLED,
  /** The image was there; its data have been brought up to date, and the old are kept. */
  UPDATED,
  /** The image was there with the same data: nothing was written. */
  UNCHANGED,
  /** The record was refused, with a reason. */
  REJECTED;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of a wire name; empty for an unknown one. */
  static Optional<Outcome> of(String wireName) {
    return Arrays.stream(values()).filter(v -> v.wireName().equals(wireName)).findFirst();
  }
}
