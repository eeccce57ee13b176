package org.likeness.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * That the stills of a search are gone, because their time was over. What was recorded of them
 * stays.
 *
 * @param purgedAt from this moment on they were not shown any more
 * @param rule under which
 * @param removedAt when the last of their bytes were gone; absent while that is pending
 * @param words the same for people
 */
@Schema(name = "SearchPurge")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Purge(Instant purgedAt, String rule, @Nullable Instant removedAt, String words) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);

  static Purge of(Instant purgedAt, String rule, @Nullable Instant removedAt) {
    return new Purge(
        purgedAt,
        rule,
        removedAt,
        "The stills were purged on %s under rule %s".formatted(DAY.format(purgedAt), rule));
  }
}
