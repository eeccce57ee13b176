package org.likeness.gallery.index;

import java.util.Comparator;
import java.util.UUID;

/**
 * An image with its exact cosine.
 *
 * @param doc in the snapshot; means nothing on a cluster
 * @param imageId which image
 * @param personId whose
 * @param cosine to the probe, from the full-precision vectors, summed in double precision
 */
public record ScoredImage(int doc, UUID imageId, UUID personId, double cosine) {

  /** The most alike first; equal ones in the order of their ids as text. */
  public static final Comparator<ScoredImage> ORDER =
      Comparator.comparingDouble(ScoredImage::cosine)
          .reversed()
          .thenComparing(ScoredImage::imageId, ScoredImage::compareUnsigned);

  private static int compareUnsigned(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }
}
