package org.likeness.evidence.triage;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the police do not take a pack on. The retailer does not learn it (P4). */
public enum RefusalReason {
  NO_CRIME,
  OUTSIDE_OUR_AREA,
  NOT_ENOUGH_EVIDENCE,
  DUPLICATE,
  SUSPECT_ALREADY_KNOWN,
  NOT_PROPORTIONATE,
  /** Words are needed. */
  OTHER;

  /** The stable name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<RefusalReason> of(String wireName) {
    return Arrays.stream(values()).filter(r -> r.wireName().equals(wireName)).findFirst();
  }
}
