package org.likeness.gallery.index;

import org.likeness.engine.FaceTemplate;

/**
 * Templates of people who do not exist, with the mean and the covariance of real ones, as in the
 * benchmarks of the index. They show how figures grow with a gallery, not what they are for people.
 */
public final class GeneratedTemplates {
  private final FaceLikeVectors vectors;

  /**
   * An endless row of them.
   *
   * @param dimensions a power of two
   */
  public GeneratedTemplates(int dimensions) {
    this.vectors = new FaceLikeVectors(0, dimensions);
  }

  /** The template of this number, always the same. */
  public FaceTemplate template(int number) {
    return new FaceTemplate(FaceLikeVectors.MODEL, vectors.row(number).vector());
  }
}
