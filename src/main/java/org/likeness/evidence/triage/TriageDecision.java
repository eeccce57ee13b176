package org.likeness.evidence.triage;

import com.fasterxml.jackson.annotation.JsonValue;
import org.likeness.evidence.PackState;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a police user may decide about a pack. */
public enum TriageDecision {
  /** Somebody looks at it. */
  TAKE(PackState.IN_TRIAGE),
  ACCEPT(PackState.ACCEPTED),
  /** The words go to the retailer. */
  ASK_MORE(PackState.MORE_ASKED),
  REFUSE(PackState.REFUSED),
  /** Nothing more is to be done. */
  CLOSE(PackState.CLOSED),
  /** A refusal was a mistake. */
  REOPEN(PackState.IN_TRIAGE);

  private final PackState state;

  TriageDecision(PackState state) {
    this.state = state;
  }

  /** What the pack is then. */
  PackState state() {
    return state;
  }

  /** The stable name. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<TriageDecision> of(String wireName) {
    return Arrays.stream(values()).filter(d -> d.wireName().equals(wireName)).findFirst();
  }

  /** Those that a pack of this state allows. */
  static List<TriageDecision> allowedIn(PackState now) {
    return Arrays.stream(values())
        .filter(decision -> now.next().contains(decision.state))
        .filter(decision -> decision != (now == PackState.REFUSED ? TAKE : REOPEN))
        .filter(decision -> decision != CLOSE || now != PackState.REFUSED)
        .toList();
  }
}
