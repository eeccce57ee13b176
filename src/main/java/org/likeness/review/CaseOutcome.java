package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What became of a search.
 *
 * @param searchId of the search
 * @param state how far the case is
 * @param entries all that was ever recorded, first to last
 */
@Schema(name = "CaseOutcome")
public record CaseOutcome(UUID searchId, State state, List<CaseEntry> entries) {

  /** How far the case is. */
  @Schema(name = "CaseState")
  public enum State {
    OPEN,
    ACTIONED,
    CLOSED;

    /** The stable name. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
