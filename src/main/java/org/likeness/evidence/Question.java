package org.likeness.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * What the police asked after the submission.
 *
 * @param id stable id
 * @param words of the question
 * @param askedAt when
 * @param answer of the retailer; absent while it is open
 * @param answeredAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceQuestion")
public record Question(
    UUID id, String words, Instant askedAt, @Nullable String answer, @Nullable Instant answeredAt) {

  @Override
  public String toString() {
    return "Question[id=" + id + "]";
  }
}
