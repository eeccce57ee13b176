package org.likeness.gallery.index;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.likeness.engine.Cosine;
import org.likeness.gallery.GalleryQuery;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Walks the graphs of a snapshot, on one thread and so the same way each time, and ranks by the
 * full-precision vectors of what it met.
 */
final class GraphScan {
  /** A few people with very many images must not lead the walk through the whole gallery. */
  private static final int MOST_CANDIDATES = 50_000;

  private static final int GROWTH = 4;

  private final IndexSearcher searcher;
  private final @Nullable Query filter;
  private final ExactScores exact;
  private final int candidates;

  GraphScan(IndexSearcher searcher, @Nullable Query filter, ExactScores exact, int candidates) {
    this.searcher = searcher;
    this.filter = filter;
    this.exact = exact;
    this.candidates = candidates;
  }

  PeopleRanking people(GalleryQuery query) throws IOException {
    int wanted = Math.max(candidates, 4 * query.maxPeople());
    while (true) {
      int[] docs = nearest(query.probe().toVector(), wanted);
      List<ScoredImage> images = exact.of(docs);
      PeopleRanking ranking = PeopleRanking.of(images, query);
      boolean nothingMore = docs.length < wanted || wanted >= MOST_CANDIDATES;
      if (ranking.isFull(query) || reachesBelow(query.cut(), images) || nothingMore) {
        return ranking;
      }
      wanted = Math.min(wanted * GROWTH, MOST_CANDIDATES);
    }
  }

  private static boolean reachesBelow(@Nullable Cosine cut, List<ScoredImage> images) {
    return cut != null && images.stream().anyMatch(image -> image.cosine() < cut.value());
  }

  private int[] nearest(float[] probe, int count) throws IOException {
    Query nearest = new KnnFloatVectorQuery(ImageDocument.VECTOR, probe, count, filter);
    ScoreDoc[] found = searcher.search(nearest, count).scoreDocs;
    return Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
  }
}
