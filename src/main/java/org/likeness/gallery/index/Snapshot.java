package org.likeness.gallery.index;

import org.apache.lucene.index.DirectoryReader;
import org.likeness.gallery.IndexState;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One moment of the index. Counts its users; the last one closes its files. */
final class Snapshot {
  private final DirectoryReader reader;
  private final IndexState state;

  /** Takes over one reference to the reader. */
  Snapshot(DirectoryReader reader, IndexState state) {
    this.reader = reader;
    this.state = state;
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexState state() {
    return state;
  }

  /** Keeps it open for one more user; false if it has been closed already. */
  boolean tryAcquire() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException("A snapshot of the index could not be closed", e);
    }
  }
}
