package org.likeness.gallery.index;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.GalleryView;
import org.likeness.gallery.IndexState;
import org.likeness.gallery.IndexStatus;
import org.likeness.gallery.IndexStatus.Condition;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

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

  private final IndexFolder folder;
  private final IndexSettings settings;
  private final GalleryFeed feed;
  private final ScanThreads threads;
  private final PeopleSearch search;

  /** Guards writing; readers need none of it. */
  private final ReentrantLock writing = new ReentrantLock();

  private @Nullable Generation generation;
  private boolean started;
  private volatile @Nullable Snapshot newest;
  private volatile @Nullable BuildProgress building;
  private volatile long lastHead;

  IndexKeeper(Path root, IndexSettings settings, GalleryFeed feed) {
    this.folder = new IndexFolder(root);
    this.settings = settings;
    this.feed = feed;
    this.threads = new ScanThreads(settings.scanThreads());
    this.search = new PeopleSearch(threads, settings.graphCandidates());
  }

  /** Brings the index to the newest revision; at the first call opens or creates it. */
  void follow() throws SQLException, IOException {
    writing.lock();
    try {
      // asked first: a database that is gone must not cost what is open here
      long revision = feed.head().revision();
      lastHead = revision;
      Generation following = generation == null ? openOrCreate() : generation;
      generation = following;
      if (newest == null || revision != following.applied()) {
        catchUp(following);
      }
    } finally {
      writing.unlock();
    }
  }

  private void catchUp(Generation following) throws SQLException, IOException {
    BuildProgress progress = new BuildProgress();
    if (newest == null) {
      building = progress;
    }
    try {
      show(following.catchUp(feed, progress));
    } catch (StaleGeneration e) {
      startOver(e);
    } catch (SQLException | IOException | RuntimeException e) {
      letGo();
      throw e;
    }
  }

  private Generation openOrCreate() throws SQLException, IOException {
    if (!started) {
      folder.removeStrays();
      started = true;
    }
    Optional<Generation> existing = openExisting();
    if (existing.isPresent()) {
      return existing.get();
    }
    Generation created = create();
    folder.makeCurrent(created.identity().number());
    return created;
  }

  private Optional<Generation> openExisting() throws IOException {
    Optional<Path> current = folder.current();
    if (current.isEmpty()) {
      LOG.info("Gallery index: there is none; it is built from the database");
      return Optional.empty();
    }
    try {
      Generation opened = Generation.open(current.get(), settings);
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
            feed.nextGeneration(), head.galleryId(), head.modelId(), settings.buildParameters());
    return Generation.create(folder.generation(identity.number()), identity, settings);
  }

  /** The index cannot follow the database any more: nothing of it may be shown from now on. */
  private void startOver(IOException why) {
    LOG.warnf("Gallery index: it is rebuilt because %s", why.getMessage());
    Generation stale = generation;
    generation = null;
    show(null);
    discard(stale);
  }

  /** After a failure the next round begins at the last commit; what is shown stays. */
  private void letGo() throws IOException {
    Generation failed = generation;
    generation = null;
    if (failed != null) {
      failed.abandon();
    }
  }

  private void show(@Nullable Snapshot snapshot) {
    Snapshot former = newest;
    newest = snapshot;
    if (snapshot != null) {
      building = null;
    }
    if (former != null) {
      former.release();
    }
  }

  /** Puts a finished generation in the place of the old one. */
  void replace(Generation next) throws SQLException, IOException {
    writing.lock();
    try {
      Snapshot caughtUp = next.catchUp(feed, new BuildProgress());
      try {
        next.commit();
        folder.makeCurrent(next.identity().number());
      } catch (IOException | RuntimeException e) {
        caughtUp.release();
        throw e;
      }
      Generation old = generation;
      generation = next;
      show(caughtUp);
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

  /**
   * Reads every file of the index and compares its checksums; opening looks only at the ends of the
   * files. A damaged index is not shown any longer and built anew.
   */
  void verify() throws IOException {
    Snapshot snapshot = newest;
    if (snapshot == null || !snapshot.tryAcquire()) {
      return;
    }
    try {
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (CorruptIndexException e) {
      writing.lock();
      try {
        startOver(e);
      } finally {
        writing.unlock();
      }
    } finally {
      snapshot.release();
    }
  }

  GalleryFeed feed() {
    return feed;
  }

  void building(@Nullable BuildProgress progress) {
    building = progress;
  }

  /** Makes durable what has been applied. */
  void commit() throws IOException {
    writing.lock();
    try {
      if (generation != null) {
        generation.commit();
      }
    } finally {
      writing.unlock();
    }
  }

  GalleryView view() {
    for (Snapshot snapshot = newest; snapshot != null; snapshot = newest) {
      if (snapshot.tryAcquire()) {
        return new SnapshotView(snapshot, search);
      }
    }
    IndexStatus status = status();
    throw Problem.of(
            ProblemType.INDEX_UNAVAILABLE,
            "The gallery index is being built: %.0f %% done".formatted(status.progress() * 100))
        .with("progress", status.progress());
  }

  @Nullable Snapshot newest() {
    return newest;
  }

  /** Revisions that the database had when it was last asked and that are not shown. */
  long lag() {
    Snapshot snapshot = newest;
    return lastHead - (snapshot == null ? 0 : snapshot.state().revision());
  }

  IndexStatus status() {
    Snapshot snapshot = newest;
    BuildProgress progress = building;
    IndexState state = snapshot == null ? null : snapshot.state();
    if (state == null) {
      return new IndexStatus(Condition.BUILDING, progress == null ? 0 : progress.share(), null);
    }
    return progress == null
        ? new IndexStatus(Condition.READY, 1, state)
        : new IndexStatus(Condition.REBUILDING, progress.share(), state);
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      show(null);
      if (generation != null) {
        generation.close();
        generation = null;
      }
    } finally {
      writing.unlock();
      threads.close();
    }
  }
}
