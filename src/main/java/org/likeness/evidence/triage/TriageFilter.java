package org.likeness.evidence.triage;

import org.jspecify.annotations.Nullable;
import org.likeness.evidence.PackState;
import org.likeness.problem.Problem;

import java.util.EnumSet;
import java.util.Set;
import jakarta.ws.rs.QueryParam;

/** Which packs a police user wants to see. */
public final class TriageFilter {
  /** What the police have yet to do something with. */
  private static final Set<PackState> OPEN =
      EnumSet.of(
          PackState.SUBMITTED,
          PackState.IN_TRIAGE,
          PackState.ACCEPTED,
          PackState.MORE_ASKED,
          PackState.SEARCHED);

  /** One state; all that are open unless given. */
  @QueryParam("state")
  @Nullable String state;

  /** One of violence, prolific, under18, organised. */
  @QueryParam("only")
  @Nullable String only;

  Set<PackState> states() {
    String wanted = state;
    if (wanted == null || wanted.isEmpty()) {
      return OPEN;
    }
    try {
      PackState known = PackState.of(wanted);
      if (known != PackState.DRAFT) {
        return EnumSet.of(known);
      }
    } catch (IllegalArgumentException e) {
      // answered below, like a draft, which no police user sees
    }
    throw Problem.field("state", "is not a state of a submitted pack");
  }

  boolean passes(TriageItem item) {
    String wanted = only;
    if (wanted == null || wanted.isEmpty()) {
      return true;
    }
    return switch (wanted) {
      case "violence" -> item.isViolent();
      case "prolific" -> TriageItem.isYes(item.circumstances().prolific());
      case "under18" -> TriageItem.isYes(item.circumstances().under18());
      case "organised" -> TriageItem.isYes(item.circumstances().organised());
      default ->
          throw Problem.field("only", "is not one of violence, prolific, under18, organised");
    };
  }
}
