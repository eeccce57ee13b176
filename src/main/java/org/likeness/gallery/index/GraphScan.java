package org.likeness.gallery.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Walks the graphs of a snapshot, each on one thread and so the same way each time, and ranks by
 * the full-precision vectors of what it met.
 */
final class GraphScan {
  /** A few people with very many images must not lead the walk through the whole gallery. */
  private static final int MOST_CANDIDATES = 50_000;

  private static final int GROWTH = 4;

  private final DirectoryReader reader;
  private final ExactScores exact;
  private final GraphSettings graph;
  private final ScanThreads threads;

  GraphScan(DirectoryReader reader, ExactScores exact, GraphSettings graph, ScanThreads threads) {
    this.reader = reader;
    this.exact = exact;
    this.graph = graph;
    this.threads = threads;
  }

  PeopleRanking people(GalleryQuery query) throws IOException {
    int before = -1;
    for (int effort = 1; ; effort *= GROWTH) {
      List<ScoreDoc> met = walk(query, effort);
      PeopleRanking ranking = new SureRanking(capacity -> best(met, capacity), exact).of(query);
      if (ranking.isFull(query)
          || reachesBelow(query.cut(), met)
          || met.size() == before // the rest of a graph may be out of reach
          || met.size() == reader.numDocs()
          || met.size() >= MOST_CANDIDATES) {
        return ranking;
      }
      before = met.size();
    }
  }

  /** Whether what lies just above the cut has been met too. */
  private static boolean reachesBelow(@Nullable Cosine cut, List<ScoreDoc> met) {
    return cut != null
        && met.stream().anyMatch(image -> image.score < cut.value() - SureRanking.MARGIN);
  }

  private static TopDocsHeap best(List<ScoreDoc> met, int capacity) {
    TopDocsHeap best = new TopDocsHeap(capacity);
    met.forEach(image -> best.offer(image.doc, image.score));
    return best;
  }

  private List<ScoreDoc> walk(GalleryQuery query, int effort) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    AtomicInteger next = new AtomicInteger();
    List<List<ScoreDoc>> parts =
        threads.everywhere(
            () -> {
              List<ScoreDoc> met = new ArrayList<>();
              for (int i = next.getAndIncrement(); i < leaves.size(); i = next.getAndIncrement()) {
                met.addAll(walk(leaves.get(i), query, effort));
              }
              return met;
            });
    return parts.stream().flatMap(List::stream).toList();
  }

  private List<ScoreDoc> walk(LeafReaderContext leaf, GalleryQuery query, int effort)
      throws IOException {
    SegmentVectors vectors = SegmentVectors.of(leaf);
    long wanted = (long) effort * Math.max(graph.candidates(vectors.size()), query.maxPeople());
    int count = (int) Math.min(wanted, vectors.size());
    float[] probe = query.probe().toVector();
    List<ScoreDoc> met = new ArrayList<>();
    for (ScoreDoc image : vectors.nearest(probe, count, leaf.reader().getLiveDocs())) {
      met.add(new ScoreDoc(vectors.docBase() + image.doc, image.score));
    }
    return met;
  }
}
