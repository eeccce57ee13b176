package org.likeness.search;

import org.likeness.gallery.GalleryRecords;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which images of a frozen list have been erased from the gallery since. The list keeps their ids
 * and scores, for it never changes (S7); their pictures are gone (G3).
 */
@ApplicationScoped
public class ErasedPictures {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

  private final GalleryRecords gallery;

  ErasedPictures(GalleryRecords gallery) {
    this.gallery = gallery;
  }

  /** The images that are gone, by id, with the moment. */
  public Map<UUID, Instant> of(FrozenSearch search) {
    return gallery.erased(
        search.candidates().stream()
            .flatMap(candidate -> candidate.images().stream())
            .map(FrozenImage::imageId)
            .collect(Collectors.toSet()));
  }

  /**
   * Lets an image pass whose picture may be shown.
   *
   * @throws Problem gone if it has been erased, even where another image has the very same bytes
   */
  void requireKept(UUID imageId) {
    Instant erased = gallery.erased(Set.of(imageId)).get(imageId);
    if (erased != null) {
      throw Problem.of(ProblemType.GONE, "The picture was erased on " + DAY.format(erased))
          .with("erasedAt", erased);
    }
  }
}
