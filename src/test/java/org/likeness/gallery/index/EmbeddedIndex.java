package org.likeness.gallery.index;

import org.likeness.gallery.GalleryView;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The embedded index over a feed, for comparison. */
public final class EmbeddedIndex implements AutoCloseable {
  private final IndexKeeper keeper;

  /** Built at once. */
  public EmbeddedIndex(Path folder, GalleryFeed feed) throws SQLException, IOException {
    this.keeper = new IndexKeeper(folder, TestFaces.settings(), feed);
    keeper.follow();
  }

  public GalleryView view() {
    return keeper.view();
  }

  @Override
  public void close() throws IOException {
    keeper.close();
  }
}
