package org.likeness.gallery.index;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Opens and creates generations in the folder of the index. Used by one thread at a time. */
final class Generations {
  private static final Logger LOG = Logger.getLogger(Generations.class);

  private final IndexFolder folder;
  private final IndexSettings settings;
  private final GalleryFeed feed;
  private final IndexDirectory.Opener files;

  Generations(
      IndexFolder folder, IndexSettings settings, GalleryFeed feed, IndexDirectory.Opener files) {
    this.folder = folder;
    this.settings = settings;
    this.feed = feed;
    this.files = files;
  }

  /** Before anything else; true if a former process ended without {@link #end}. */
  boolean begin() throws IOException {
    folder.removeStrays();
    return folder.markOpen();
  }

  /** The index was closed cleanly. */
  void end() throws IOException {
    folder.markClosed();
  }

  /** Opens the one that serves; empty if there is none that can be used. */
  Optional<Generation> openCurrent() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) {
      LOG.info("Gallery index: there is none; it is built from the database");
      return Optional.empty();
    }
    try {
      Generation opened = Generation.open(current.get(), settings, files);
      LOG.infof("Gallery index: opened at revision %d", opened.applied());
      return Optional.of(opened);
    } catch (IOException | RuntimeException e) {
      if (!Damage.isDamage(e)) {
        throw e;
      }
      LOG.warnf("Gallery index: it cannot be used and is rebuilt: %s", e.getMessage());
      IndexFolder.remove(current.get());
      return Optional.empty();
    }
  }

  Generation create() throws SQLException, IOException {
    FeedHead head = feed.head();
    GenerationIdentity identity =
        new GenerationIdentity(
            freeNumber(), head.galleryId(), head.modelId(), settings.buildParameters());
    return Generation.create(folder.generation(identity.number()), identity, settings, files);
  }

  /** A restored database counts anew, and must not hand out the folder of a generation in use. */
  private long freeNumber() throws SQLException {
    long number = feed.nextGeneration();
    while (Files.exists(folder.generation(number))) {
      number = feed.nextGeneration();
    }
    return number;
  }

  Generation createCurrent() throws SQLException, IOException {
    Generation created = create();
    makeCurrent(created);
    return created;
  }

  void makeCurrent(Generation generation) throws IOException {
    folder.makeCurrent(generation.identity().number());
  }

  /** This one may not be opened again, not even while searches still hold its files. */
  void forget(long number) throws IOException {
    folder.forget(number);
  }

  /** Removes the files of one that nobody writes any more and nothing points to. */
  void remove(long number) throws IOException {
    IndexFolder.remove(folder.generation(number));
  }
}
