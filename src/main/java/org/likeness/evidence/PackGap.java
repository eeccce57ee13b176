package org.likeness.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a pack lacks.
 *
 * @param code stable
 * @param words for people
 */
@Schema(name = "EvidenceGap")
public record PackGap(Gap code, String words) {
  static PackGap of(Gap gap) {
    return new PackGap(gap, gap.words());
  }
}
