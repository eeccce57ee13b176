package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** How far a pack is, as the police know it; its retailer sees a {@link PackStatus}. */
public enum PackState {
  DRAFT,
  SUBMITTED,
  IN_TRIAGE,
  ACCEPTED,
  /**
   * A question to the retailer is open; the answer brings it back to {@link #SUBMITTED}. The police
   * need not wait for it.
   */
  MORE_ASKED,
  REFUSED,
  SEARCHED,
  CLOSED;

  /** What it may become. */
  public Set<PackState> next() {
    return switch (this) {
      case DRAFT -> Set.of(SUBMITTED);
      case SUBMITTED -> Set.of(IN_TRIAGE, ACCEPTED, MORE_ASKED, REFUSED);
      case IN_TRIAGE -> Set.of(SUBMITTED, ACCEPTED, MORE_ASKED, REFUSED);
      case ACCEPTED -> Set.of(MORE_ASKED, REFUSED, SEARCHED, CLOSED);
      case MORE_ASKED -> Set.of(SUBMITTED, REFUSED, CLOSED);
      case SEARCHED -> Set.of(MORE_ASKED, CLOSED);
      case REFUSED -> Set.of(IN_TRIAGE, CLOSED);
      case CLOSED -> Set.of();
    };
  }

  /** Whether the police have done with it. */
  public boolean isOver() {
    return this == REFUSED || this == CLOSED;
  }

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The state of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static PackState of(String wireName) {
    return Arrays.stream(values())
        .filter(state -> state.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such state: " + wireName));
  }
}
