package org.likeness.gallery;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * How the index is.
 *
 * @param condition whether it serves
 * @param progress of the build under way, 0..1; 1 if there is none
 * @param serving the newest complete moment; null if there is none
 * @param following whether it could be brought abreast of the database when that was last tried
 */
public record IndexStatus(
    Condition condition, double progress, @Nullable IndexState serving, boolean following) {

  /** An index that follows the database. */
  public IndexStatus(Condition condition, double progress, @Nullable IndexState serving) {
    this(condition, progress, serving, true);
  }

  /** Whether it serves. */
  public enum Condition {
    /** It serves. */
    READY,
    /** It cannot serve yet: the first generation is being built. */
    BUILDING,
    /** It serves, and the next generation is being built. */
    REBUILDING;

    /** The stable lower-case name. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
