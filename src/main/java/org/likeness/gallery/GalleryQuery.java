package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.Cosine;
import org.likeness.engine.FaceTemplate;

/**
 * What to look for.
 *
 * @param probe the unknown person's template
 * @param maxPeople length of the list, 1..500
 * @param cut people whose best image is below it are left out; null: no cut
 * @param filter which images count
 * @param scan how to look
 */
public record GalleryQuery(
    FaceTemplate probe, int maxPeople, @Nullable Cosine cut, GalleryFilter filter, ScanMode scan) {

  /** The longest list. */
  public static final int MAX_PEOPLE = 500;

  public GalleryQuery {
    if (maxPeople < 1 || maxPeople > MAX_PEOPLE) {
      throw new IllegalArgumentException("maxPeople must be in 1..500; maxPeople=" + maxPeople);
    }
  }

  /** The same, looked for in another way. */
  GalleryQuery by(ScanMode other) {
    return new GalleryQuery(probe, maxPeople, cut, filter, other);
  }
}
