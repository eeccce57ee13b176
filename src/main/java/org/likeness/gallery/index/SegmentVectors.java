package org.likeness.gallery.index;

import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.FlatVectorsReader;
import org.apache.lucene.codecs.lucene104.Lucene104ScalarQuantizedVectorsReader;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.apache.lucene.util.quantization.QuantizedVectorsReader;

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
      scorer.bulkScore(positions, cosines, count);
      for (int i = 0; i < count; i++) {
        cosines[i] = LuceneScore.toCosine(cosines[i]);
      }
    }
  }
}
