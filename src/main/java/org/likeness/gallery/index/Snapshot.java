package org.likeness.gallery.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.likeness.gallery.IndexState;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One moment of the index. Counts its users; the last one closes its files. */
final class Snapshot {
  private final DirectoryReader reader;
  private final IndexState state;
  private final RetentionNote retention;

  /** Takes over one reference to the reader. */
  Snapshot(DirectoryReader reader, IndexState state, RetentionNote retention) {
    this.reader = reader;
    this.state = state;
    this.retention = retention;
    // made once here: two searches that begin together would each make one of their own
    var unused = reader.getContext();
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexState state() {
    return state;
  }

  /** Numbers of each template; 0 while there is none. */
  int dimensions() {
    for (LeafReaderContext leaf : reader.leaves()) {
      FieldInfo vectors = leaf.reader().getFieldInfos().fieldInfo(ImageDocument.VECTOR);
      if (vectors != null) {
        return vectors.getVectorDimension();
      }
    }
    return 0;
  }

  /** What approximate scans of this generation find. */
  RetentionNote retention() {
    return retention;
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
