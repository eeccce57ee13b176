package org.likeness.gallery.index;

import org.apache.lucene.index.LeafReaderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class BlockScorerTest {

  @Test
  void withoutAGraphTooTheEstimatesAreThoseOfLucene(@TempDir Path folder) throws Exception {
    compare(128, TestFaces.withoutGraph(), folder);
  }

  /** Dimensions that are and are not a multiple of a vector register. */
  @ParameterizedTest
  @ValueSource(ints = {128, 256, 50})
  void estimatesAreThoseOfLucene(int dimensions, @TempDir Path folder) throws Exception {
    compare(dimensions, TestFaces.settings(), folder);
  }

  private static void compare(int dimensions, IndexSettings settings, Path folder)
      throws Exception {
    TestFaces faces = new TestFaces(9, dimensions);
    MemoryFeed feed = new MemoryFeed();
    feed.put(faces.people(3000, 2));
    float[] probe = faces.like(feed.searchable().getFirst().vector(), 0.7);
    int compared = 0;

    try (IndexKeeper keeper = new IndexKeeper(folder, settings, feed)) {
      keeper.follow();
      for (LeafReaderContext leaf : keeper.shown().newest().reader().leaves()) {
        SegmentVectors vectors = SegmentVectors.of(leaf);
        assertThat(vectors.scorer(probe)).isInstanceOf(BlockScorer.class);
        float[] mine = scores(vectors.scorer(probe), vectors.size());
        float[] lucene = scores(vectors.luceneScorer(probe), vectors.size());
        for (int i = 0; i < mine.length; i++) {
          assertThat(mine[i]).isCloseTo(lucene[i], org.assertj.core.data.Offset.offset(1e-5f));
        }
        compared += mine.length;
      }
    }
    assertThat(compared).isEqualTo(3000);
  }

  private static float[] scores(SegmentScorer scorer, int size) throws Exception {
    float[] scores = new float[size];
    float[] block = new float[700];
    for (int from = 0; from < size; from += block.length) {
      int count = Math.min(block.length, size - from);
      scorer.score(from, count, block);
      System.arraycopy(block, 0, scores, from, count);
    }
    return scores;
  }
}
