package org.likeness.gallery.index;

import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

import java.io.IOException;
import java.util.Arrays;

/** The quantised vectors of one segment. Every document of it has one. */
final class SegmentVectors {
  private final Lucene99HnswVectorsReader reader;
  private final int docBase;
  private final int size;

  private SegmentVectors(Lucene99HnswVectorsReader reader, int docBase, int size) {
    this.reader = reader;
    this.docBase = docBase;
    this.size = size;
  }

  /** The vectors of a leaf. */
  static SegmentVectors of(LeafReaderContext leaf) throws IOException {
    KnnVectorsReader all = ((CodecReader) leaf.reader()).getVectorReader();
    if (all instanceof PerFieldKnnVectorsFormat.FieldsReader fields
        && fields.getFieldReader(ImageDocument.VECTOR) instanceof Lucene99HnswVectorsReader ours) {
      return new SegmentVectors(ours, leaf.docBase, leaf.reader().maxDoc());
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
    return reader.getQuantizedVectorValues(ImageDocument.VECTOR)
                instanceof QuantizedByteVectorValues values
            && values.getScalarEncoding() == ScalarEncoding.SEVEN_BIT
        ? new BlockScorer(values, probe)
        : luceneScorer(probe);
  }

  /** Lucene's own scorer, for any form. */
  SegmentScorer luceneScorer(float[] probe) throws IOException {
    return new Bulk(
        reader.getFlatVectorsReader().getRandomVectorScorer(ImageDocument.VECTOR, probe));
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
