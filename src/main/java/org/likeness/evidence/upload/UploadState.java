package org.likeness.evidence.upload;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** How far an upload is. */
public enum UploadState {
  /** Bytes are awaited. */
  OPEN,
  /** All bytes are there; it is being looked at. */
  WHOLE,
  /** It became what it is for. */
  KEPT,
  /** It cannot be used, for a reason. */
  REFUSED,
  /** It was ended by its owner, or its time was over. */
  ENDED;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static UploadState of(String wireName) {
    return Arrays.stream(values())
        .filter(state -> state.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such state: " + wireName));
  }
}
