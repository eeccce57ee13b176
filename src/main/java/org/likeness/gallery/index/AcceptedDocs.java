package org.likeness.gallery.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which documents of each segment a scan may return: not deleted, and passing the filter. */
final class AcceptedDocs {

  private AcceptedDocs() {}

  /** One entry for each leaf, in their order; null where all documents of the leaf are accepted. */
  static List<@Nullable Bits> of(IndexSearcher searcher, @Nullable Query filter)
      throws IOException {
    List<@Nullable Bits> accepted = new ArrayList<>();
    Weight weight =
        filter == null
            ? null
            : searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      accepted.add(weight == null ? live : matching(weight, leaf, live));
    }
    return accepted;
  }

  /** The documents of all leaves that match, in their order. */
  static int[] list(IndexSearcher searcher, Query query) throws IOException {
    List<@Nullable Bits> accepted = of(searcher, query);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<Integer> docs = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Bits bits = accepted.get(i);
      int base = leaves.get(i).docBase;
      if (bits instanceof FixedBitSet set) {
        for (int doc = set.nextSetBit(0); doc != NO_MORE; doc = next(set, doc)) {
          docs.add(base + doc);
        }
      }
    }
    return docs.stream().mapToInt(Integer::intValue).toArray();
  }

  private static final int NO_MORE = org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

  private static int next(FixedBitSet set, int doc) {
    return doc + 1 < set.length() ? set.nextSetBit(doc + 1) : NO_MORE;
  }

  private static FixedBitSet matching(Weight weight, LeafReaderContext leaf, @Nullable Bits live)
      throws IOException {
    FixedBitSet matching = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      matching.or(scorer.iterator());
    }
    if (live != null) {
      for (int doc = 0; doc < matching.length(); doc++) {
        if (!live.get(doc)) {
          matching.clear(doc);
        }
      }
    }
    return matching;
  }
}
