package org.likeness.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Map;

/**
 * How far one thing is. A later state of the same topic and id takes the place of an earlier one.
 *
 * @param viewerId the user who may know it; not sent
 * @param topic what kind of thing: import, search, search-run, video-faces, migration or
 *     notifications
 * @param id which one
 * @param facts states and counts, never names, references, scores or decisions
 */
@Schema(requiredProperties = {"topic", "id", "facts"})
public record ProgressState(
    @JsonIgnore @Schema(hidden = true) String viewerId,
    String topic,
    String id,
    @Schema(description = "States and counts; which there are depends on the topic")
        Map<String, Object> facts) {
  public ProgressState {
    facts = Map.copyOf(facts);
  }
}
