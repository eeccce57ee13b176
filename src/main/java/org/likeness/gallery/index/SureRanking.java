package org.likeness.gallery.index;

import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.index.TopDocsHeap.Estimate;

import java.io.IOException;
import java.util.List;

/**
 * Turns a scan of estimates into the list that full precision gives. It keeps more images than are
 * asked for, scores them exactly, and is content only when no image that was left out could have
 * come onto the list; otherwise it keeps more and scans again.
 */
final class SureRanking {
  /**
   * How far an estimate may be from the exact cosine. The largest error of seven bits seen over a
   * million pairs of random vectors of 128 components was 0.014 ({@code ExhaustiveSearchTest}),
   * with nearly all below 0.005. Should a larger error be seen in a search, its margin grows.
   */
  static final double MARGIN = 0.03;

  private static final int GROWTH = 8;

  private final Scan scan;
  private final ExactScores exact;

  /** Images with estimates of their cosines. */
  interface Scan {
    /** The images with the highest estimates. */
    TopDocsHeap top(int capacity) throws IOException;
  }

  SureRanking(Scan scan, ExactScores exact) {
    this.scan = scan;
    this.exact = exact;
  }

  PeopleRanking of(GalleryQuery query) throws IOException {
    int capacity = 4 * query.maxPeople() + 200;
    while (true) {
      TopDocsHeap kept = scan.top(capacity);
      List<Estimate> estimates = kept.estimates();
      List<ScoredImage> images = exact.of(estimates.stream().mapToInt(Estimate::doc).toArray());
      PeopleRanking ranking = PeopleRanking.of(images, query);
      if (kept.weakest() + margin(estimates, images) < ranking.floor(query)
          || kept.weakest() == Float.NEGATIVE_INFINITY) {
        return ranking;
      }
      capacity = Math.multiplyExact(capacity, GROWTH);
    }
  }

  /** The usual margin, or four times the largest error among these if that is more. */
  private static double margin(List<Estimate> estimates, List<ScoredImage> images) {
    double largest = 0;
    for (int i = 0; i < images.size(); i++) {
      double error = Math.abs(images.get(i).cosine() - estimates.get(i).cosine());
      largest = Math.max(largest, error);
    }
    return Math.max(MARGIN, 4 * largest);
  }
}
