package org.likeness.watchlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** How far a watchlist is. */
public enum WatchlistState {
  PROPOSED,
  APPROVED,
  REFUSED;

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static WatchlistState of(String wireName) {
    return Arrays.stream(values())
        .filter(state -> state.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such state: " + wireName));
  }
}
