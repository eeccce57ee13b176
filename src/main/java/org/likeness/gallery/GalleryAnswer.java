package org.likeness.gallery;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.Cosine;

import java.util.List;
import java.util.UUID;

/**
 * The people found, the most alike first; equal cosines in the order of the image id.
 *
 * @param state of the snapshot that all of it was read from
 * @param scan how it was looked for
 * @param people one entry for each person (S5)
 * @param retention what such a scan of this generation was measured to find; null for an exhaustive
 *     scan, which finds everybody, and where it has not been measured yet
 */
public record GalleryAnswer(
    IndexState state, ScanMode scan, List<PersonMatch> people, @Nullable Retention retention) {

  public GalleryAnswer {
    people = List.copyOf(people);
  }

  /** An answer without a retention. */
  public GalleryAnswer(IndexState state, ScanMode scan, List<PersonMatch> people) {
    this(state, scan, people, null);
  }

  /**
   * A person.
   *
   * @param personId whose images they are
   * @param images all of the person's images that pass the filter, the most alike first
   */
  public record PersonMatch(UUID personId, List<ImageMatch> images) {

    public PersonMatch {
      images = List.copyOf(images);
      if (images.isEmpty()) {
        throw new IllegalArgumentException("a person is found by at least one image");
      }
    }

    /** The most alike image. */
    public ImageMatch best() {
      return images.getFirst();
    }
  }

  /**
   * An image.
   *
   * @param imageId which one
   * @param cosine its likeness to the probe, from the full-precision vectors
   */
  public record ImageMatch(UUID imageId, Cosine cosine) {}
}
