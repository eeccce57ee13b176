package org.likeness.gallery.erasure;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** What has to be done until an erasure is finished, in the order in which it is tried. */
public enum Step {
  /** The rows of the database: image, template, history, and the person without an image. */
  RECORDS,
  /** A durable line outside of the database, for the day on which a backup is restored. */
  LEDGER,
  /** The original bytes, in all versions that the store keeps. */
  OBJECTS,
  /** What searches see: the generation of the index that serves. */
  SEARCHES,
  /** The files of the index, where a deleted image lies until its segment is written anew. */
  INDEX_FILES,
  /** Copies of the index that were made while the image was in it. */
  INDEX_COPIES;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Step of(String wireName) {
    return Arrays.stream(values())
        .filter(step -> step.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such step; step=" + wireName));
  }
}
