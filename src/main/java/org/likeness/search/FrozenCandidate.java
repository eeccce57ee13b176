package org.likeness.search;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A person in a frozen list (S5).
 *
 * @param id random, so that it tells nothing of the order
 * @param rank from 1
 * @param fpir share of searches of people who are not enrolled that would list anybody so alike;
 *     null if there was no calibration
 * @param images the most alike first; at least one
 */
public record FrozenCandidate(UUID id, int rank, @Nullable Double fpir, List<FrozenImage> images) {

  public FrozenCandidate {
    if (images.isEmpty()) {
      throw new IllegalArgumentException("a candidate has at least one image; candidate=" + id);
    }
    images = List.copyOf(images);
  }

  /** Cosine of the most alike image. */
  public double score() {
    return images.getFirst().score();
  }
}
