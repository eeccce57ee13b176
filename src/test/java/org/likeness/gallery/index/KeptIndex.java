package org.likeness.gallery.index;

import org.likeness.gallery.GalleryView;
import org.likeness.gallery.NextGeneration;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** An index of its own beside the service's, which a test stops, copies and puts back at will. */
final class KeptIndex implements AutoCloseable {
  private final Path place;
  private final GalleryFeed feed;
  private IndexKeeper keeper;
  private Path root;
  private Path copy;
  private int folders;

  KeptIndex(Path place, GalleryFeed feed) {
    this.place = place;
    this.feed = feed;
    this.root = next();
    this.copy = root;
    this.keeper = open();
  }

  private Path next() {
    return place.resolve("index-" + folders++);
  }

  private IndexKeeper open() {
    return new IndexKeeper(root, TestFaces.settings(), feed);
  }

  /** Twice: one that cannot follow is given up in the first round and built in the second. */
  void follow() throws SQLException, IOException {
    keeper.follow();
    keeper.follow();
  }

  GalleryView view() {
    return keeper.view();
  }

  void rebuild(Runnable meanwhile) throws SQLException, IOException {
    follow();
    BuildProgress progress = new BuildProgress();
    try (NextGeneration build = new GenerationBuild(keeper, progress, () -> {})) {
      build.build();
      meanwhile.run();
      build.commit();
    }
  }

  void restart() throws SQLException, IOException {
    keeper.close();
    keeper = open();
    follow();
  }

  /** Keeps a copy as it is now. */
  void keepCopy() throws SQLException, IOException {
    follow();
    copy = next();
    keeper.backUp(copy);
  }

  /** Puts a copy in the place of the index, and keeps one of it for the next time. */
  void restoreCopy() throws SQLException, IOException {
    keeper.close();
    root = copy;
    keeper = open();
    keepCopy();
  }

  @Override
  public void close() {
    keeper.close();
  }
}
