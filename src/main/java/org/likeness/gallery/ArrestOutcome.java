package org.likeness.gallery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.likeness.retention.RetentionBasis;

import java.util.Optional;

/** What came of the arrest. Everything but a conviction counts as unconvicted (G2). */
public enum ArrestOutcome {
  CONVICTED("convicted"),
  CHARGED("charged"),
  NO_FURTHER_ACTION("no-further-action"),
  RELEASED_UNDER_INVESTIGATION("released-under-investigation"),
  ACQUITTED("acquitted");

  private final String wireName;

  ArrestOutcome(String wireName) {
    this.wireName = wireName;
  }

  /** The stable lower-case name. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The value of a wire name; empty for an unknown one. */
  public static Optional<ArrestOutcome> of(String wireName) {
    return WireNames.find(values(), ArrestOutcome::wireName, wireName);
  }

  /**
   * @throws IllegalArgumentException for an unknown name, listing the known ones
   */
  @JsonCreator
  public static ArrestOutcome required(String wireName) {
    return WireNames.required(values(), ArrestOutcome::wireName, wireName);
  }

  /** What retention goes by. */
  public RetentionBasis retentionBasis() {
    return this == CONVICTED ? RetentionBasis.CONVICTED : RetentionBasis.UNCONVICTED;
  }
}
