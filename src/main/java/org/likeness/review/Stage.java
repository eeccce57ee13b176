package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Locale;

/** The three parts that people can take in the review of one search. */
@Schema(name = "ReviewStage")
public enum Stage {
  FIRST_REVIEW,
  VERIFICATION,
  ARBITRATION;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The stage as reviewers see it. The third person must not know that two disagreed: theirs looks
   * like any verification (R3).
   */
  Stage shown() {
    return this == ARBITRATION ? VERIFICATION : this;
  }

  /** Whether whoever takes this part must not know scores, ranks and earlier decisions (R3). */
  public boolean blind() {
    return this != FIRST_REVIEW;
  }
}
