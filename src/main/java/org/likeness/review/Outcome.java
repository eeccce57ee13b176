package org.likeness.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.Locale;

/** What a reviewer can find (R2). */
@Schema(name = "ReviewOutcome")
public enum Outcome {
  POSSIBLE_MATCH,
  NOT_A_MATCH,
  INCONCLUSIVE,
  IMAGE_UNSUITABLE;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The outcome of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Outcome of(String wireName) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such outcome: " + wireName));
  }
}
