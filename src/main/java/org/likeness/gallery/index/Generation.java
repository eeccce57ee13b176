package org.likeness.gallery.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.store.Directory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.gallery.IndexState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One build of the index in one folder. Written by one thread at a time; its snapshots are read by
 * any number.
 */
final class Generation {
  /** In the user data of a commit. */
  private static final String RETENTION = "retention";

  private static final Logger LOG = Logger.getLogger(Generation.class);

  private final Path folder;
  private final IndexSettings settings;
  private final Directory directory;
  private final IndexWriter writer;
  private final AtomicInteger users = new AtomicInteger(1);
  private final RetentionNote retention;
  private GenerationIdentity identity;
  private DirectoryReader reader;
  private @Nullable FeedHead shown;
  private long applied;
  private long committed;
  private String committedRetention;
  private volatile boolean discarded;

  private Generation(
      Path folder,
      IndexSettings settings,
      Directory directory,
      IndexWriter writer,
      GenerationIdentity identity,
      RetentionNote retention,
      long applied)
      throws IOException {
    this.folder = folder;
    this.settings = settings;
    this.directory = directory;
    this.writer = writer;
    this.identity = identity;
    this.retention = retention;
    this.applied = applied;
    this.committed = applied;
    this.committedRetention = retention.toCommit();
    this.reader = track(DirectoryReader.open(writer));
  }

  /** A new, empty one. */
  static Generation create(
      Path folder, GenerationIdentity identity, IndexSettings settings, IndexDirectory.Opener files)
      throws IOException {
    IndexFolder.remove(folder);
    Directory directory = files.open(folder);
    IndexWriter writer = new IndexWriter(directory, WriterSettings.create(settings));
    writer.setLiveCommitData(identity.commitData(0).entrySet());
    writer.commit();
    return new Generation(
        folder, settings, directory, writer, identity, new RetentionNote(null), 0);
  }

  /**
   * Opens what a former process left, at its last commit.
   *
   * @throws IOException if it is missing, damaged or of another form
   */
  static Generation open(Path folder, IndexSettings settings, IndexDirectory.Opener files)
      throws IOException {
    Directory directory = files.open(folder);
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, WriterSettings.append(settings));
      Map<String, String> data = new HashMap<>();
      for (Map.Entry<String, String> entry : commitData(writer)) {
        data.put(entry.getKey(), entry.getValue());
      }
      return new Generation(
          folder,
          settings,
          directory,
          writer,
          GenerationIdentity.ofCommit(data),
          RetentionNote.ofCommit(data.get(RETENTION)),
          GenerationIdentity.revision(data));
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  private static Iterable<Map.Entry<String, String>> commitData(IndexWriter writer)
      throws StaleGeneration {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data == null) {
      throw new StaleGeneration("it has no commit of ours");
    }
    return data;
  }

  GenerationIdentity identity() {
    return identity;
  }

  /** Everything up to this revision is in it. */
  long applied() {
    return applied;
  }

  /** Whether it is what the database is: one that was restored may be another of this revision. */
  boolean isAt(FeedHead head) {
    return applied == head.revision() && identity.galleryId().equals(head.galleryId());
  }

  /** Reads the changes since, and shows them. */
  Snapshot catchUp(GalleryFeed feed, BuildProgress progress) throws SQLException, IOException {
    try (Applying applying = new Applying(this, progress, settings.buildThreads())) {
      FeedHead head = feed.changesAfter(applied, applying);
      applying.finish();
      applied = head.revision();
      return publish(head);
    }
  }

  void requireFollows(FeedHead head) throws StaleGeneration {
    identity.requireFollows(head, applied);
    identity = identity.withModel(head.modelId());
  }

  IndexWriter writer() {
    return writer;
  }

  /** Makes everything up to a revision durable. */
  void commit(long revision) throws IOException {
    Map<String, String> data = identity.commitData(revision);
    String measured = retention.toCommit();
    data.put(RETENTION, measured);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    applied = revision;
    committed = revision;
    committedRetention = measured;
  }

  /** Makes durable what has come since the last commit, if anything. */
  void commit() throws IOException {
    if (committed < applied || !retention.toCommit().equals(committedRetention)) {
      commit(applied);
    }
  }

  /** Commits, and keeps the files of that commit until the pin is closed. */
  PinnedCommit pin() throws IOException {
    commit();
    SnapshotDeletionPolicy commits =
        (SnapshotDeletionPolicy) writer.getConfig().getIndexDeletionPolicy();
    return new PinnedCommit(commits, folder, identity.number(), committed);
  }

  /** The images that lie in the files of the last commit, deleted or not. */
  Set<UUID> inLastCommit(Set<UUID> imageIds) throws IOException {
    try (DirectoryReader committedFiles = DirectoryReader.open(directory)) {
      TraceReading traces = new TraceReading();
      traces.look(committedFiles, imageIds);
      return traces.inFiles();
    }
  }

  /** After segments were written anew: shows them, and lets go of the old files. */
  Snapshot withoutDeleted() throws IOException {
    if (shown == null) {
      throw new IOException("the generation has not caught up yet");
    }
    Snapshot snapshot = publish(shown);
    commit(applied);
    return snapshot;
  }

  private Snapshot publish(FeedHead head) throws IOException {
    shown = head;
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.decRef();
      reader = track(newer);
    }
    if (reader.numDocs() != head.images()) {
      LOG.warnf(
          "The index holds %d images where the database counts %d; a rebuild mends it",
          reader.numDocs(), head.images());
    }
    reader.incRef();
    return new Snapshot(
        reader,
        new IndexState(
            identity.number(), head.revision(), head.modelId(), reader.numDocs(), head.people()),
        retention);
  }

  /** Keeps the folder until the reader is closed. */
  private DirectoryReader track(DirectoryReader opened) {
    users.incrementAndGet();
    opened.getReaderCacheHelper().addClosedListener(key -> left());
    return opened;
  }

  /** Stops writing; with a commit, so that the next start goes on from here. */
  void close() throws IOException {
    try {
      commit();
    } finally {
      stop();
    }
  }

  /** Stops writing and removes the folder once the last snapshot is closed. */
  void discard() throws IOException {
    discarded = true;
    stop();
  }

  /** Stops writing without a commit, as a failure leaves it. */
  void abandon() throws IOException {
    stop();
  }

  private void stop() throws IOException {
    try {
      writer.rollback();
    } finally {
      reader.decRef();
      left();
    }
  }

  private void left() {
    if (users.decrementAndGet() > 0) {
      return;
    }
    try {
      directory.close();
      if (discarded) {
        IndexFolder.remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of an old index generation stays behind", e);
    }
  }
}
