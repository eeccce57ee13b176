package org.likeness.gallery.index;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.ReadAdvice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the files of an index are read: the quantised vectors, which every exhaustive scan reads from
 * end to end, are loaded when a segment is opened; all others as Lucene thinks best.
 */
final class IndexDirectory {
  private static final String QUANTISED_VECTORS = ".veq";

  private IndexDirectory() {}

  /** Opens the folder of a generation. */
  interface Opener {
    Directory open(Path folder) throws IOException;
  }

  static Directory open(Path folder) throws IOException {
    MMapDirectory directory = new MMapDirectory(folder);
    directory.setPreload((name, context) -> name.endsWith(QUANTISED_VECTORS));
    directory.setReadAdvice(IndexDirectory::advice);
    return directory;
  }

  private static Optional<ReadAdvice> advice(String name, IOContext context) {
    return name.endsWith(QUANTISED_VECTORS)
        ? Optional.of(ReadAdvice.NORMAL)
        : MMapDirectory.ADVISE_BY_CONTEXT.apply(name, context);
  }
}
