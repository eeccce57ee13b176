package org.likeness.governance;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How far a change is. */
public enum ChangeState {
  PROPOSED,
  REFUSED,
  /** Approved; templates are being made, and the old model serves. */
  APPROVED,
  /** In force, or it was until the next one. */
  IN_FORCE,
  /** Approved and given up before it was in force. */
  ABANDONED;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
