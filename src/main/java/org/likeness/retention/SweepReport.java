package org.likeness.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * What a sweep did.
 *
 * @param parts in the order of their names
 * @param more whether it ran out of time: ask again, and it goes on
 */
@Schema(name = "RetentionSweep")
public record SweepReport(List<Part> parts, boolean more) {

  /**
   * One of the things that are swept.
   *
   * @param name such as evidence-packs
   * @param records how many were dealt with
   * @param failed whether it failed; the log of the service says why, and the next sweep goes on
   */
  @Schema(name = "RetentionSweepPart")
  public record Part(String name, int records, boolean failed) {}

  /** Of all parts together. */
  int records() {
    return parts.stream().mapToInt(Part::records).sum();
  }

  /** How many parts failed. */
  long failed() {
    return parts.stream().filter(Part::failed).count();
  }
}
