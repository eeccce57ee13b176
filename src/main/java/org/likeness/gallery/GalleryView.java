package org.likeness.gallery;

/**
 * One unchanging moment of the index. Several searches on one view see the same gallery. Close it:
 * an open view keeps files of the index alive.
 */
public interface GalleryView extends AutoCloseable {

  /** Which moment it is. */
  IndexState state();

  /**
   * Searches. May be called by many threads at once.
   *
   * @throws org.likeness.problem.Problem conflict if the probe is of another model, naming both
   */
  GalleryAnswer search(GalleryQuery query);

  @Override
  void close();
}
