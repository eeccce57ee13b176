package org.likeness.gallery.cluster;

/**
 * The cluster's score of an inner product: 1 + product if it is positive, else 1 / (1 - product).
 * Both rise with the product.
 */
final class Scores {

  private Scores() {}

  static double toCosine(double score) {
    return score >= 1 ? score - 1 : 1 - 1 / score;
  }

  static double ofCosine(double cosine) {
    return cosine >= 0 ? 1 + cosine : 1 / (1 - cosine);
  }
}
