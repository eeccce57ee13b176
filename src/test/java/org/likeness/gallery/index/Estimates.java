package org.likeness.gallery.index;

import org.apache.lucene.search.IndexSearcher;
import org.likeness.gallery.index.TopDocsHeap.Estimate;

import java.io.IOException;
import java.util.List;

/** Looks at all estimates of a scan. */
final class Estimates {

  private Estimates() {}

  /** The largest difference between an estimate and the exact cosine, over the whole snapshot. */
  static double largestError(Snapshot snapshot, float[] probe) throws IOException {
    try (ScanThreads threads = new ScanThreads(2)) {
      ExhaustiveScan scan =
          new ExhaustiveScan(new IndexSearcher(snapshot.reader()), null, probe, threads);
      List<Estimate> estimates = scan.top(snapshot.reader().maxDoc()).estimates();
      List<ScoredImage> exact =
          new ExactScores(snapshot.reader(), probe)
              .of(estimates.stream().mapToInt(Estimate::doc).toArray());
      double largest = 0;
      for (int i = 0; i < exact.size(); i++) {
        largest = Math.max(largest, Math.abs(exact.get(i).cosine() - estimates.get(i).cosine()));
      }
      return largest;
    }
  }
}
