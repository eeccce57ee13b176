package org.likeness.gallery;

import org.jspecify.annotations.Nullable;

/**
 * One unchanging moment of the index. Several searches on one view see the same gallery. Close it:
 * an open view keeps files of the index alive.
 */
public interface GalleryView extends AutoCloseable {

  /** Which moment it is. */
  IndexState state();

  /**
   * What approximate scans of this moment's generation were measured to find; null if that is not
   * known, so that none should be made.
   */
  @Nullable Retention retention();

  /**
   * Searches. May be called by many threads at once.
   *
   * @throws org.likeness.problem.Problem conflict if the probe is of another model, naming both
   */
  GalleryAnswer search(GalleryQuery query);

  @Override
  void close();
}
