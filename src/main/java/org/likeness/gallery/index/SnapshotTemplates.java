package org.likeness.gallery.index;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Templates of a snapshot, drawn at random. The snapshot must hold at least one. */
final class SnapshotTemplates {
  private final List<LeafReaderContext> leaves;
  private final int documents;
  private final RandomGenerator random;

  SnapshotTemplates(Snapshot snapshot, RandomGenerator random) {
    this.leaves = snapshot.reader().leaves();
    this.documents = snapshot.reader().maxDoc();
    this.random = random;
  }

  /** A vector and whose it is. */
  record Drawn(UUID person, float[] vector) {}

  Drawn next() throws IOException {
    while (true) {
      int doc = random.nextInt(documents);
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      int inSegment = doc - leaf.docBase;
      Bits live = leaf.reader().getLiveDocs();
      if (live == null || live.get(inSegment)) {
        return read(leaf, inSegment);
      }
    }
  }

  private static Drawn read(LeafReaderContext leaf, int doc) throws IOException {
    BinaryDocValues people =
        DocValues.getBinary(leaf.reader(), ImageDocument.values(ImageDocument.PERSON));
    if (!people.advanceExact(doc)) {
      throw new IOException("an image of the index has no id");
    }
    float[] vector =
        leaf.reader().getFloatVectorValues(ImageDocument.VECTOR).vectorValue(doc).clone();
    return new Drawn(UuidBytes.toUuid(people.binaryValue()), vector);
  }
}
