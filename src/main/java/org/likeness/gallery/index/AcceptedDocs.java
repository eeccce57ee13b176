package org.likeness.gallery.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
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

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

/** Which documents of each segment a scan may return: not deleted, and passing the filter. */
final class AcceptedDocs {

  private AcceptedDocs() {}

  /** One entry for each leaf, in their order; null where all documents of the leaf are accepted. */
  static List<@Nullable Bits> of(IndexSearcher searcher, @Nullable Query filter)
      throws IOException {
    List<@Nullable Bits> accepted = new ArrayList<>();
    Weight weight = filter == null ? null : weight(searcher, filter);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      accepted.add(weight == null ? live : matching(weight, leaf, live));
    }
    return accepted;
  }

  /** The live documents of all leaves that match, by rising number in the whole snapshot. */
  static int[] list(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = weight(searcher, query);
    List<Integer> docs = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator matching = scorer.iterator();
        for (int doc = matching.nextDoc(); doc != NO_MORE_DOCS; doc = matching.nextDoc()) {
          if (live == null || live.get(doc)) {
            docs.add(leaf.docBase + doc);
          }
        }
      }
    }
    return docs.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static FixedBitSet matching(Weight weight, LeafReaderContext leaf, @Nullable Bits live)
      throws IOException {
    FixedBitSet matching = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      matching.or(scorer.iterator());
    }
    if (live != null) {
      live.applyMask(matching, 0);
    }
    return matching;
  }
}
