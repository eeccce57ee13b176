package org.likeness.gallery.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.likeness.engine.FaceTemplate;
import org.likeness.gallery.GalleryFilter;
import org.likeness.gallery.GalleryQuery;
import org.likeness.gallery.ScanMode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The people that full precision gives: every vector is scored exactly, none is estimated. */
final class PlainLoop {
  private static final int AT_ONCE = 100_000;

  private PlainLoop() {}

  static List<UUID> people(Snapshot snapshot, float[] probe, int most) throws IOException {
    FaceTemplate template = FaceTemplate.ofUnnormalised(FaceLikeVectors.MODEL, probe);
    GalleryQuery query =
        new GalleryQuery(template, most, null, GalleryFilter.NONE, ScanMode.EXHAUSTIVE);
    ExactScores exact = new ExactScores(snapshot.reader(), template.toVector());
    List<ScoredImage> best = new ArrayList<>();
    for (int from = 0; from < snapshot.reader().maxDoc(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, snapshot.reader().maxDoc());
      best.addAll(exact.of(IntStream.range(from, to).filter(live(snapshot)).toArray()));
      best.sort(ScoredImage.ORDER);
      best = new ArrayList<>(best.subList(0, Math.min(most, best.size())));
    }
    return PeopleRanking.of(best, query).people();
  }

  private static IntPredicate live(Snapshot snapshot) {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    return doc -> {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      Bits live = leaf.reader().getLiveDocs();
      return live == null || live.get(doc - leaf.docBase);
    };
  }
}
