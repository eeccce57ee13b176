package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * All that a retailer learns of what became of a pack (P4): neither whether it was searched, nor
 * with what result, nor whether it was refused.
 */
public enum PackStatus {
  DRAFT,
  RECEIVED,
  IN_TRIAGE,
  MORE_ASKED,
  CLOSED;

  static PackStatus of(PackState state) {
    return switch (state) {
      case DRAFT -> DRAFT;
      case SUBMITTED -> RECEIVED;
      case IN_TRIAGE, ACCEPTED, SEARCHED -> IN_TRIAGE;
      case MORE_ASKED -> MORE_ASKED;
      case REFUSED, CLOSED -> CLOSED;
    };
  }

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
