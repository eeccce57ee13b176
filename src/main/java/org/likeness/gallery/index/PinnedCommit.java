package org.likeness.gallery.index;

import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.likeness.gallery.IndexBackup;

import java.io.IOException;
import java.nio.file.Path;

/** A commit whose files stay until this is closed, whatever is written meanwhile. */
final class PinnedCommit implements AutoCloseable {
  private final SnapshotDeletionPolicy commits;
  private final IndexCommit commit;
  private final Path folder;
  private final long generation;
  private final long revision;

  /** Pins the last commit of a generation. */
  PinnedCommit(SnapshotDeletionPolicy commits, Path folder, long generation, long revision)
      throws IOException {
    this.commits = commits;
    this.commit = commits.snapshot();
    this.folder = folder;
    this.generation = generation;
    this.revision = revision;
  }

  /** Copies its files. */
  IndexBackup copy(IndexFolder into) throws IOException {
    long bytes = into.copy(generation, folder, commit.getFileNames());
    return new IndexBackup(
        into.toString(), generation, revision, commit.getFileNames().size(), bytes);
  }

  @Override
  public void close() throws IOException {
    commits.release(commit);
  }
}
