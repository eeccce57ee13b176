package org.likeness.gallery.index;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Scores documents by their full-precision vectors, with the ids from the same snapshot. The sum is
 * in double precision and in the order of the dimensions, so that it does not depend on the
 * processor.
 */
final class ExactScores {
  private final DirectoryReader reader;
  private final float[] probe;

  ExactScores(DirectoryReader reader, float[] probe) {
    this.reader = reader;
    this.probe = probe;
  }

  /**
   * Scores them all, by rising document number.
   *
   * @param docs numbers in the whole snapshot, in any order
   */
  List<ScoredImage> of(int[] docs) throws IOException {
    int[] sorted = docs.clone();
    Arrays.sort(sorted);
    List<ScoredImage> scored = new ArrayList<>(sorted.length);
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int from = next;
      while (next < sorted.length && sorted[next] < end) {
        next++;
      }
      if (next > from) {
        score(leaf, Arrays.copyOfRange(sorted, from, next), scored);
      }
    }
    return scored;
  }

  private void score(LeafReaderContext leaf, int[] docs, List<ScoredImage> scored)
      throws IOException {
    LeafReader segment = leaf.reader();
    FloatVectorValues vectors = segment.getFloatVectorValues(ImageDocument.VECTOR);
    DocIndexIterator positions = vectors.iterator();
    BinaryDocValues images =
        DocValues.getBinary(segment, ImageDocument.values(ImageDocument.IMAGE));
    BinaryDocValues people =
        DocValues.getBinary(segment, ImageDocument.values(ImageDocument.PERSON));
    for (int doc : docs) {
      int inSegment = doc - leaf.docBase;
      if (positions.advance(inSegment) != inSegment) {
        throw new IOException("an image of the index has no vector; doc=" + doc);
      }
      double cosine = dot(vectors.vectorValue(positions.index()));
      scored.add(new ScoredImage(doc, id(images, inSegment), id(people, inSegment), cosine));
    }
  }

  private static UUID id(BinaryDocValues values, int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      throw new IOException("an image of the index has no id; doc=" + doc);
    }
    return UuidBytes.toUuid(values.binaryValue());
  }

  private double dot(float[] vector) {
    double sum = 0;
    for (int i = 0; i < probe.length; i++) {
      sum += (double) probe[i] * vector[i];
    }
    return sum;
  }
}
