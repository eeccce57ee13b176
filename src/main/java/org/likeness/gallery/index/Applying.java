package org.likeness.gallery.index;

import java.io.IOException;
import java.util.UUID;

/** Writes the changes into a generation, with a commit at a revision's end now and then. */
final class Applying implements GalleryFeed.Sink, AutoCloseable {
  /** Rows between commits, so that a crash in a long build does not lose it all. */
  private static final int COMMIT_EVERY = 1_000_000;

  private final Generation generation;
  private final BuildProgress progress;
  private final RowWriters writers;
  private boolean empty;
  private long revision;
  private int sinceCommit;

  Applying(Generation generation, BuildProgress progress, int threads) {
    this.generation = generation;
    this.progress = progress;
    this.writers = new RowWriters(threads, this::write);
  }

  @Override
  public void begin(FeedHead head) throws IOException {
    generation.requireFollows(head);
    empty = generation.writer().getDocStats().maxDoc == 0;
    revision = generation.applied();
    progress.begin(head.images(), generation.writer().getDocStats().numDocs);
  }

  @Override
  public void erased(UUID imageId) throws IOException {
    generation.writer().deleteDocuments(ImageDocument.term(imageId));
  }

  @Override
  public void image(ImageRow row) throws IOException {
    commitBetweenRevisions(row.revision());
    writers.write(row);
  }

  /** Everything that was handed over is in the generation. */
  void finish() throws IOException {
    writers.finish();
  }

  private void write(ImageRow row) throws IOException {
    if (!row.searchable()) {
      generation.writer().deleteDocuments(ImageDocument.term(row.imageId()));
      return;
    }
    if (empty) {
      generation.writer().addDocument(ImageDocument.of(row));
    } else {
      generation.writer().updateDocument(ImageDocument.term(row.imageId()), ImageDocument.of(row));
    }
    progress.step();
  }

  private void commitBetweenRevisions(long next) throws IOException {
    boolean breakOff = progress.isBrokenOff();
    if (next > revision && (breakOff || sinceCommit > COMMIT_EVERY)) {
      writers.finish();
      generation.commit(revision);
      sinceCommit = 0;
      if (breakOff) {
        throw new BrokenOff();
      }
    }
    sinceCommit++;
    revision = next;
  }

  @Override
  public void close() {
    writers.close();
  }
}
