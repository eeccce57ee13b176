package org.likeness.gallery.erasure;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Waits until no copy of an index is left that was made before the erasure. */
@ApplicationScoped
class IndexCopiesStep implements ErasureStep {
  private final IndexPlaces places;

  IndexCopiesStep(IndexPlaces places) {
    this.places = places;
  }

  @Override
  public Step step() {
    return Step.INDEX_COPIES;
  }

  @Override
  public Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images) {
    List<PlaceRow> alive = places.alive();
    List<String> holding =
        alive.stream()
            .filter(place -> isBefore(place.oldestCopy, erasure.begunAt))
            .map(place -> place.place)
            .toList();
    return !alive.isEmpty() && holding.isEmpty()
        ? new Attempt.Done()
        : new Attempt.Waiting("older copies are removed in time: " + String.join(", ", holding));
  }

  private static boolean isBefore(@Nullable Instant copy, Instant erasure) {
    return copy != null && copy.isBefore(erasure);
  }
}
