package org.likeness.gallery;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/**
 * When an image is due for review, and what says so (G2).
 *
 * @param date the day
 * @param basis what says so
 * @param rules number of the set of rules; null unless they say so
 */
public record ReviewDate(LocalDate date, Basis basis, @Nullable Integer rules) {

  public ReviewDate {
    if ((basis == Basis.RULES) != (rules != null)) {
      throw new IllegalArgumentException(
          "rules have a number and nothing else has; basis=" + basis + " rules=" + rules);
    }
  }

  /** What a review date comes from. */
  @Schema(name = "ReviewDateBasis")
  public enum Basis {
    /** The source force said it. */
    SOURCE,
    /** The periods in force. It follows them when they change. */
    RULES,
    /** Somebody decided at a review to keep the image until then. */
    DECISION;

    /** The stable lower-case name. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As the source says. */
  public static ReviewDate bySource(LocalDate date) {
    return new ReviewDate(date, Basis.SOURCE, null);
  }

  /** As a set of rules says. */
  public static ReviewDate byRules(LocalDate date, int rules) {
    return new ReviewDate(date, Basis.RULES, rules);
  }

  /** As a reviewer decided. */
  public static ReviewDate byDecision(LocalDate date) {
    return new ReviewDate(date, Basis.DECISION, null);
  }
}
