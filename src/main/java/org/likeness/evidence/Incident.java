package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When it happened, and what.
 *
 * @param from when it began
 * @param until when it ended; the same as {@code from} if that is not known
 * @param description what happened, at most 4,000 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceIncident")
public record Incident(
    @Nullable Instant from, @Nullable Instant until, @Nullable String description) {

  @Override
  public String toString() {
    return "Incident[redacted]";
  }
}
