package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How soon the review of a search is needed; the most urgent last. */
@Schema(name = "ReviewPriority")
public enum Priority {
  ROUTINE,
  URGENT,
  /** An immediate threat to somebody's life. */
  THREAT_TO_LIFE;

  /** The stable name, lower case with hyphens. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All stable names. */
  public static List<String> wireNames() {
    return Arrays.stream(values()).map(Priority::wireName).toList();
  }

  /**
   * The priority of a stable name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Priority of(String wireName) {
    return Arrays.stream(values())
        .filter(priority -> priority.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such priority: " + wireName));
  }
}
