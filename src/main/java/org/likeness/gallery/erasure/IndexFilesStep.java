package org.likeness.gallery.erasure;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** Waits until the files of every index were written anew. */
@ApplicationScoped
class IndexFilesStep implements ErasureStep {
  private final IndexPlaces places;

  IndexFilesStep(IndexPlaces places) {
    this.places = places;
  }

  @Override
  public Step step() {
    return Step.INDEX_FILES;
  }

  @Override
  public Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images) {
    List<PlaceRow> alive = places.alive();
    List<String> waiting =
        alive.stream()
            .filter(place -> place.cleanRevision < erasure.revision)
            .map(place -> place.place)
            .toList();
    return !alive.isEmpty() && waiting.isEmpty()
        ? new Attempt.Done()
        : new Attempt.Waiting("files are written anew in time: " + String.join(", ", waiting));
  }
}
