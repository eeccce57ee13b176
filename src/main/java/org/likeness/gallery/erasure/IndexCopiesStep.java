package org.likeness.gallery.erasure;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Waits until no copy of an index is left that was begun before its files were clean. */
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
            .filter(place -> place.copiesRevision < erasure.revision)
            .map(place -> place.place)
            .toList();
    return !alive.isEmpty() && holding.isEmpty()
        ? new Attempt.Done()
        : new Attempt.Waiting("older copies are removed in time: " + String.join(", ", holding));
  }
}
