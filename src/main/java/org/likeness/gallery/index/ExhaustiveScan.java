package org.likeness.gallery.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

/** Compares a probe with every accepted vector of a snapshot, by its quantised form. */
final class ExhaustiveScan implements SureRanking.Scan {
  /** Vectors taken by a thread at a time. */
  private static final int CHUNK = 16_384;

  /** Vectors scored at once: their estimates stay in the nearest cache. */
  private static final int BLOCK = 512;

  private final ScanThreads threads;
  private final List<Chunk> chunks = new ArrayList<>();
  private final float[] probe;

  ExhaustiveScan(IndexSearcher searcher, @Nullable Query filter, float[] probe, ScanThreads threads)
      throws IOException {
    this.threads = threads;
    this.probe = probe;
    List<@Nullable Bits> accepted = AcceptedDocs.of(searcher, filter);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SegmentVectors vectors = SegmentVectors.of(leaf);
      for (int from = 0; from < vectors.size(); from += CHUNK) {
        int to = Math.min(from + CHUNK, vectors.size());
        chunks.add(new Chunk(vectors, accepted.get(leaf.ord), from, to));
      }
    }
  }

  private record Chunk(SegmentVectors vectors, @Nullable Bits accepted, int from, int to) {}

  @Override
  public TopDocsHeap top(int capacity) throws IOException {
    AtomicInteger next = new AtomicInteger();
    TopDocsHeap all = new TopDocsHeap(capacity);
    threads.everywhere(() -> takeChunks(next, capacity)).forEach(all::offerAll);
    return all;
  }

  private TopDocsHeap takeChunks(AtomicInteger next, int capacity) throws IOException {
    TopDocsHeap heap = new TopDocsHeap(capacity);
    float[] cosines = new float[BLOCK];
    SegmentVectors vectors = null;
    SegmentScorer scorer = null;
    for (int i = next.getAndIncrement(); i < chunks.size(); i = next.getAndIncrement()) {
      Chunk chunk = chunks.get(i);
      if (scorer == null || vectors != chunk.vectors()) {
        vectors = chunk.vectors();
        scorer = vectors.scorer(probe);
      }
      scan(chunk, scorer, cosines, heap);
    }
    return heap;
  }

  private static void scan(Chunk chunk, SegmentScorer scorer, float[] cosines, TopDocsHeap heap)
      throws IOException {
    int base = chunk.vectors().docBase();
    Bits accepted = chunk.accepted();
    for (int from = chunk.from(); from < chunk.to(); from += BLOCK) {
      int count = Math.min(BLOCK, chunk.to() - from);
      if (acceptsNone(accepted, from, from + count)) {
        continue;
      }
      scorer.score(from, count, cosines);
      for (int i = 0; i < count; i++) {
        if (cosines[i] > heap.weakest() && (accepted == null || accepted.get(from + i))) {
          heap.offer(base + from + i, cosines[i]);
        }
      }
    }
  }

  /** Images come in by force and by date, so that a filter often leaves out whole blocks. */
  private static boolean acceptsNone(@Nullable Bits accepted, int from, int to) {
    return accepted instanceof FixedBitSet some && some.nextSetBit(from, to) == NO_MORE_DOCS;
  }
}
