package org.likeness.gallery.erasure;

import org.likeness.gallery.GalleryIndex;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** Waits until every index shows a moment after the erasure, and looks into the own one. */
@ApplicationScoped
class SearchesStep implements ErasureStep {
  private final GalleryIndex index;
  private final IndexPlaces places;

  SearchesStep(GalleryIndex index, IndexPlaces places) {
    this.index = index;
    this.places = places;
  }

  @Override
  public Step step() {
    return Step.SEARCHES;
  }

  @Override
  public Attempt attempt(ErasureRow erasure, List<ErasedImageRow> images) {
    List<PlaceRow> alive = places.alive();
    List<String> behind =
        alive.stream()
            .filter(place -> place.revision < erasure.revision)
            .map(place -> place.place)
            .toList();
    if (alive.isEmpty() || !behind.isEmpty()) {
      return new Attempt.Waiting("the index follows the database: " + String.join(", ", behind));
    }
    Set<UUID> shown = index.traces(ids(images)).shown();
    return shown.isEmpty()
        ? new Attempt.Done()
        : new Attempt.Waiting(shown.size() + " images are in the index");
  }

  static Set<UUID> ids(List<ErasedImageRow> images) {
    return images.stream().map(image -> image.imageId).collect(Collectors.toSet());
  }
}
