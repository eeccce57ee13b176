package org.likeness.gallery.index;

import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.FlatVectorsReader;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

import java.io.IOException;
import java.util.Arrays;

/** The quantised vectors of one segment. */
final class SegmentVectors {
  private final FlatVectorsReader vectors;
  private final int docBase;
  private final int size;

  private SegmentVectors(FlatVectorsReader vectors, int docBase, int size) {
    this.vectors = vectors;
    this.docBase = docBase;
    this.size = size;
  }

  /** The vectors of a leaf; every document has one. */
  static SegmentVectors of(LeafReaderContext leaf) throws IOException {
    KnnVectorsReader reader = ((CodecReader) leaf.reader()).getVectorReader();
    if (reader instanceof PerFieldKnnVectorsFormat.FieldsReader fields
        && fields.getFieldReader(ImageDocument.VECTOR) instanceof Lucene99HnswVectorsReader graph) {
      return new SegmentVectors(graph.getFlatVectorsReader(), leaf.docBase, leaf.reader().maxDoc());
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

  SegmentScorer scorer(float[] probe) throws IOException {
    RandomVectorScorer scorer = vectors.getRandomVectorScorer(ImageDocument.VECTOR, probe);
    return new Bulk(scorer);
  }

  /** Lucene's own scorer. */
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
