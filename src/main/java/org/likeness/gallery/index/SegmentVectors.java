package org.likeness.gallery.index;

import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.FlatVectorsReader;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.lucene104.Lucene104ScalarQuantizedVectorsReader;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.apache.lucene.util.quantization.QuantizedVectorsReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;

/** The quantised vectors of one segment. Every document of it has one. */
final class SegmentVectors {
  private final QuantizedVectorsReader quantised;
  private final FlatVectorsReader flat;
  private final int docBase;
  private final int size;

  private SegmentVectors(
      QuantizedVectorsReader quantised, FlatVectorsReader flat, LeafReaderContext leaf) {
    this.quantised = quantised;
    this.flat = flat;
    this.docBase = leaf.docBase;
    this.size = leaf.reader().maxDoc();
  }

  /** The vectors of a leaf, with or without a graph. */
  static SegmentVectors of(LeafReaderContext leaf) throws IOException {
    KnnVectorsReader all = ((CodecReader) leaf.reader()).getVectorReader();
    if (all instanceof PerFieldKnnVectorsFormat.FieldsReader fields) {
      KnnVectorsReader ours = fields.getFieldReader(ImageDocument.VECTOR);
      if (ours instanceof Lucene99HnswVectorsReader graph) {
        return new SegmentVectors(graph, graph.getFlatVectorsReader(), leaf);
      }
      if (ours instanceof Lucene104ScalarQuantizedVectorsReader plain) {
        return new SegmentVectors(plain, plain, leaf);
      }
    }
    throw new IOException("a segment of the index is of an unknown form; " + leaf);
  }

  int docBase() {
    return docBase;
  }

  /** How many vectors, which is how many documents. */
  int size() {
    return size;
  }

  /** The fastest scorer for the form of the vectors. */
  SegmentScorer scorer(float[] probe) throws IOException {
    return quantised.getQuantizedVectorValues(ImageDocument.VECTOR)
                instanceof QuantizedByteVectorValues values
            && values.getScalarEncoding() == ScalarEncoding.SEVEN_BIT
        ? new BlockScorer(values, probe)
        : luceneScorer(probe);
  }

  /** Lucene's own scorer, for any form. */
  SegmentScorer luceneScorer(float[] probe) throws IOException {
    return new Bulk(flat.getRandomVectorScorer(ImageDocument.VECTOR, probe));
  }

  /**
   * Walks the segment's graph from its top, always the same way.
   *
   * @param accepted null: all
   * @return the nearest of what was met, at most {@code count}, with estimated cosines; best first
   */
  ScoreDoc[] nearest(float[] probe, int count, @Nullable Bits accepted) throws IOException {
    TopKnnCollector nearest = new TopKnnCollector(count, Integer.MAX_VALUE);
    HnswGraph graph = ((HnswGraphProvider) quantised).getGraph(ImageDocument.VECTOR);
    Walker walker = new Walker(scorer(probe), size);
    if (graph.size() > 0) {
      HnswGraphSearcher.search(walker, nearest, graph, accepted);
    } else {
      // a segment of few vectors has none
      compareAll(walker, nearest, accepted);
    }
    return nearest.topDocs().scoreDocs;
  }

  private void compareAll(Walker walker, TopKnnCollector nearest, @Nullable Bits accepted)
      throws IOException {
    for (int vector = 0; vector < size; vector++) {
      if (accepted == null || accepted.get(vector)) {
        nearest.collect(vector, walker.score(vector));
      }
    }
  }

  /** Lets Lucene walk by our estimates. */
  private static final class Walker implements RandomVectorScorer {
    private final SegmentScorer scorer;
    private final int size;
    private final int[] one = new int[1];
    private final float[] cosine = new float[1];

    Walker(SegmentScorer scorer, int size) {
      this.scorer = scorer;
      this.size = size;
    }

    @Override
    public float score(int vector) throws IOException {
      one[0] = vector;
      scorer.score(one, 1, cosine);
      return cosine[0];
    }

    @Override
    public float bulkScore(int[] vectors, float[] cosines, int count) throws IOException {
      scorer.score(vectors, count, cosines);
      float highest = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        highest = Math.max(highest, cosines[i]);
      }
      return highest;
    }

    @Override
    public int maxOrd() {
      return size;
    }
  }

  /** Scores by Lucene's own scorer. */
  private static final class Bulk implements SegmentScorer {
    private final RandomVectorScorer scorer;
    private int[] positions = new int[0];

    Bulk(RandomVectorScorer scorer) {
      this.scorer = scorer;
    }

    @Override
    public void score(int from, int count, float[] cosines) throws IOException {
      if (positions.length < count) {
        positions = new int[count];
      }
      Arrays.setAll(positions, i -> from + i);
      score(positions, count, cosines);
    }

    @Override
    public void score(int[] vectors, int count, float[] cosines) throws IOException {
      scorer.bulkScore(vectors, cosines, count);
      for (int i = 0; i < count; i++) {
        cosines[i] = LuceneScore.toCosine(cosines[i]);
      }
    }
  }
}
