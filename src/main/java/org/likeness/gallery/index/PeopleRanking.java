package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryQuery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people of a list, each with their best image, best first. */
public record PeopleRanking(List<ScoredImage> best) {

  /** Ranks the people of these images and cuts the list as the query wants it. */
  public static PeopleRanking of(Collection<ScoredImage> images, GalleryQuery query) {
    Map<UUID, ScoredImage> bestOf = new HashMap<>();
    for (ScoredImage image : images) {
      bestOf.merge(image.personId(), image, (a, b) -> ScoredImage.ORDER.compare(a, b) <= 0 ? a : b);
    }
    return new PeopleRanking(
        bestOf.values().stream()
            .filter(image -> passes(image, query.cut()))
            .sorted(ScoredImage.ORDER)
            .limit(query.maxPeople())
            .toList());
  }

  private static boolean passes(ScoredImage image, @Nullable Cosine cut) {
    return cut == null || image.cosine() >= cut.value();
  }

  /** Whether it is as long as it may be. */
  public boolean isFull(GalleryQuery query) {
    return best.size() == query.maxPeople();
  }

  /** No image below this can change the list. */
  public double floor(GalleryQuery query) {
    Cosine cut = query.cut();
    double lowest = cut == null ? Double.NEGATIVE_INFINITY : cut.value();
    return isFull(query) ? Math.max(lowest, best.getLast().cosine()) : lowest;
  }

  /** Who they are, best first. */
  public List<UUID> people() {
    return best.stream().map(ScoredImage::personId).toList();
  }
}
