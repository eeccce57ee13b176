package org.likeness.gallery.index;

import org.apache.lucene.index.CorruptIndexException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexBackup;
import org.likeness.gallery.IndexCheck;
import org.likeness.gallery.IndexStatus;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps one generation abreast of the database and hands out its newest snapshot. The database is
 * the truth: a generation that is missing, damaged or cannot follow is built anew.
 */
final class IndexKeeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

  private final Generations generations;
  private final GalleryFeed feed;
  private final ScanThreads threads;
  private final PeopleSearch search;

  /** Guards writing; readers need none of it. */
  private final ReentrantLock writing = new ReentrantLock();

  private final ShownIndex shown = new ShownIndex();
  private @Nullable Generation generation;
  private boolean started;
  private volatile boolean doubtful;

  IndexKeeper(Path root, IndexSettings settings, GalleryFeed feed) {
    this(root, settings, feed, IndexDirectory::open);
  }

  IndexKeeper(Path root, IndexSettings settings, GalleryFeed feed, IndexDirectory.Opener files) {
    this.generations = new Generations(new IndexFolder(root), settings, feed, files);
    this.feed = feed;
    this.threads = new ScanThreads(settings.scanThreads());
    this.search = new PeopleSearch(threads, settings.graph());
  }

  /** Brings the index to the newest revision; at the first call opens or creates it. */
  void follow() throws SQLException, IOException {
    writing.lock();
    try {
      // asked first: a database that is gone must not cost what is open here
      FeedHead head = feed.head();
      shown.head(head.revision());
      Generation following = generation == null ? openOrCreate() : generation;
      generation = following;
      if (shown.newest() == null || !following.isAt(head)) {
        catchUp(following);
      }
    } finally {
      writing.unlock();
    }
  }

  private void catchUp(Generation following) throws SQLException, IOException {
    BuildProgress progress = new BuildProgress();
    if (shown.newest() == null) {
      shown.building(progress);
    }
    try {
      shown.show(following.catchUp(feed, progress));
    } catch (StaleGeneration e) {
      startOver(following.identity().number(), e);
    } catch (BrokenOff e) {
      LOG.info("Gallery index: it is closed while it is built; the next start goes on");
    } catch (SQLException | IOException | RuntimeException e) {
      letGo();
      throw e;
    }
  }

  private Generation openOrCreate() throws SQLException, IOException {
    if (!started) {
      doubtful = generations.begin();
      started = true;
    }
    Optional<Generation> existing = generations.openCurrent();
    return existing.isPresent() ? existing.get() : generations.createCurrent();
  }

  Generation create() throws SQLException, IOException {
    return generations.create();
  }

  /** The index cannot follow the database any more: nothing of it may be shown from now on. */
  private void startOver(long number, IOException why) throws IOException {
    LOG.warnf("Gallery index: it is rebuilt because %s", why.getMessage());
    shown.show(null);
    try {
      // its files go with the last search that reads them; until then it could be opened again
      generations.forget(number);
    } catch (IOException e) {
      letGo();
      throw e;
    }
    if (generation == null) {
      generations.remove(number);
    }
    discard(generation);
    generation = null;
  }

  /** After a failure the next round begins at the last commit; what is shown stays. */
  private void letGo() throws IOException {
    Generation failed = generation;
    generation = null;
    if (failed != null) {
      failed.abandon();
    }
  }

  /** Puts a finished generation in the place of the old one. */
  void replace(Generation next) throws SQLException, IOException {
    writing.lock();
    try {
      Snapshot caughtUp = next.catchUp(feed, new BuildProgress());
      try {
        next.commit();
        generations.makeCurrent(next);
      } catch (IOException | RuntimeException e) {
        caughtUp.release();
        throw e;
      }
      Generation old = generation;
      generation = next;
      shown.show(caughtUp);
      discard(old);
    } finally {
      writing.unlock();
    }
  }

  /** What serves already must not fail because of what has served. */
  private static void discard(@Nullable Generation old) {
    try {
      if (old != null) {
        old.discard();
      }
    } catch (IOException e) {
      LOG.warn("Gallery index: the old generation was not closed cleanly", e);
    }
  }

  /** Whether the files should be checked: the last stop was no clean one, or a search failed. */
  boolean takeDoubt() {
    boolean was = doubtful;
    doubtful = false;
    return was;
  }

  /**
   * Reads every file of the index and compares its checksums; opening looks only at the ends of the
   * files. A damaged index is not shown any longer and built anew.
   */
  IndexCheck verify() throws IOException {
    Snapshot snapshot = acquire();
    try {
      long bytes = IndexFiles.check(snapshot.reader());
      return new IndexCheck(snapshot.state().generation(), true, bytes);
    } catch (CorruptIndexException e) {
      buildAnew(snapshot.state().generation(), e);
      return new IndexCheck(snapshot.state().generation(), false, 0);
    } finally {
      snapshot.release();
    }
  }

  /** Unless another generation serves meanwhile. */
  private void buildAnew(long damaged, CorruptIndexException why) throws IOException {
    writing.lock();
    try {
      if (generation == null || generation.identity().number() == damaged) {
        doubtful = true; // if it cannot be put away now, what is opened again is checked again
        startOver(damaged, why);
        doubtful = false;
      }
    } finally {
      writing.unlock();
    }
  }

  /** Copies the index as it is now while it goes on; restored by putting it in its place. */
  IndexBackup backUp(Path into) throws IOException {
    try (PinnedCommit pinned = pin()) {
      return pinned.copy(new IndexFolder(into));
    }
  }

  private PinnedCommit pin() throws IOException {
    writing.lock();
    try {
      if (generation == null) {
        throw shown.unavailable();
      }
      return generation.pin();
    } finally {
      writing.unlock();
    }
  }

  /** Writes the segments anew that hold anything deleted. Searches and changes go on meanwhile. */
  void expunge() throws IOException {
    Generation rewritten = following();
    rewritten.writer().forceMergeDeletes();
    writing.lock();
    try {
      if (rewritten == generation) {
        shown.show(rewritten.withoutDeleted());
      }
    } finally {
      writing.unlock();
    }
  }

  /** The one that is kept abreast. */
  Generation following() {
    writing.lock();
    try {
      if (generation == null) {
        throw shown.unavailable();
      }
      return generation;
    } finally {
      writing.unlock();
    }
  }

  GalleryFeed feed() {
    return feed;
  }

  ShownIndex shown() {
    return shown;
  }

  /** Makes durable what has been applied. */
  void commit() throws IOException {
    writing.lock();
    try {
      if (generation != null) {
        generation.commit();
      }
    } catch (IOException | RuntimeException e) {
      letGo();
      throw e;
    } finally {
      writing.unlock();
    }
  }

  GalleryView view() {
    return new SnapshotView(acquire(), search, () -> doubtful = true);
  }

  Snapshot acquire() {
    Snapshot snapshot = shown.acquire();
    if (snapshot == null) {
      throw shown.unavailable();
    }
    return snapshot;
  }

  PeopleSearch search() {
    return search;
  }

  IndexStatus status() {
    return shown.status();
  }

  @Override
  public void close() {
    writing.lock();
    try {
      shown.show(null);
      if (generation != null) {
        Generation closing = generation;
        generation = null;
        closing.close();
        generations.end();
      }
    } catch (IOException e) {
      LOG.warn("Gallery index: it was not closed cleanly; the next start checks its files", e);
    } finally {
      writing.unlock();
      threads.close();
    }
  }
}
