package org.likeness.gallery.erasure;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** What has to be done until an erasure is finished, in the order in which it is tried. */
public enum Step {
  /** The rows of the database. They went with the decision; here they are looked for. */
  RECORDS(
      "Image, template, history and what imports were told removed from the database, and a person"
          + " without images"),
  /** For the day on which a backup is restored. */
  LEDGER("Noted in the ledger outside of the database, which is replayed after a restore"),
  /** Pictures for display are made from them each time; none is kept. */
  OBJECTS("The image file removed from the store, with all versions of it"),
  /** The generation of the index that serves. */
  SEARCHES("Removed from what searches see"),
  /** A deleted image lies there until its segment is written anew. */
  INDEX_FILES("The files of the index written anew without it"),
  /** Copies that were made while the image was in it. */
  INDEX_COPIES("Copies of the index that held it removed");

  private final String words;

  Step(String words) {
    this.words = words;
  }

  /** What is done in it. */
  String words() {
    return words;
  }

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
