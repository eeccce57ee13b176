package org.likeness.gallery.index;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** The changes of the gallery, in the order of their commits. */
public interface GalleryFeed {

  /** The newest moment. */
  FeedHead head() throws SQLException;

  /**
   * Hands over everything that changed after a revision, all of it at one moment of the database.
   *
   * @return that moment
   */
  FeedHead changesAfter(long revision, Sink sink) throws SQLException, IOException;

  /** A number that no generation of this gallery has had. */
  long nextGeneration() throws SQLException;

  /** Takes the changes. */
  interface Sink {

    /** Called first, before anything is handed over. */
    void begin(FeedHead head) throws IOException;

    /** An image that is gone. All of them come before the first image. */
    void erased(UUID imageId) throws IOException;

    /** An image as it is now, by rising revision. */
    void image(ImageRow row) throws IOException;
  }
}
