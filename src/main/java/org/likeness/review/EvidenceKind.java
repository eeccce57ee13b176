package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What corroborates a lead independently of the face (R7). */
public enum EvidenceKind {
  DNA,
  FINGERPRINTS,
  /** A parade or its video equivalent, by the rules for eyewitnesses. */
  IDENTIFICATION_PROCEDURE,
  WITNESS,
  PROPERTY_FOUND,
  COMMUNICATIONS_DATA,
  LOCATION_OR_TRAVEL,
  FINANCIAL_RECORDS,
  ADMISSION,
  OTHER;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All stable names. */
  static List<String> wireNames() {
    return Arrays.stream(values()).map(EvidenceKind::wireName).toList();
  }

  /**
   * The kind of evidence of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static EvidenceKind of(String wireName) {
    return Arrays.stream(values())
        .filter(value -> value.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind of evidence: " + wireName));
  }
}
