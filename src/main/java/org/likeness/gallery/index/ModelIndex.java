package org.likeness.gallery.index;

import org.likeness.gallery.GalleryConfig;

import java.nio.file.Path;

/** The index of the templates of one model, which follows the database. */
final class ModelIndex implements KeptModels.Index {
  private final IndexKeeper keeper;
  private final IndexFollower follower;

  ModelIndex(GalleryConfig config, Path folder, GalleryFeed feed) {
    IndexSettings settings = IndexSettings.of(config);
    this.keeper = new IndexKeeper(folder, settings, feed);
    this.follower =
        new IndexFollower(keeper, settings, new RetentionWatch(keeper, config.retentionProbes()));
  }

  void start() {
    follower.start();
  }

  @Override
  public void wake() {
    follower.wake();
  }

  IndexKeeper keeper() {
    return keeper;
  }

  @Override
  public void close() {
    follower.close();
    keeper.close();
  }
}
