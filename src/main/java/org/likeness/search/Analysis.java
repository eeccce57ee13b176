package org.likeness.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stills that were looked at, to choose faces before a search. It is its owner's alone and is gone,
 * bytes and all, when its time is over.
 *
 * @param id of the analysis
 * @param expiresAt when it is removed
 * @param stills with the faces found
 */
public record Analysis(UUID id, Instant expiresAt, List<StillFacts> stills) {
  public Analysis {
    stills = List.copyOf(stills);
  }

  /** A still, by its number. */
  Optional<StillFacts> still(int index) {
    return stills.stream().filter(still -> still.index() == index).findFirst();
  }
}
