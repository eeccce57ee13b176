package org.likeness.gallery.index;

/** Lucene's score of a dot product of unit vectors is (1 + cosine) / 2. */
final class LuceneScore {

  private LuceneScore() {}

  static float toCosine(float score) {
    return 2 * score - 1;
  }
}
