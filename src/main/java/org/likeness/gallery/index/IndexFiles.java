package org.likeness.gallery.index;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Reads the files of an index from end to end. */
final class IndexFiles {

  private IndexFiles() {}

  /**
   * Compares the checksums of all files.
   *
   * @return bytes that were read
   * @throws CorruptIndexException if a file is damaged, cut short or gone
   */
  static long check(DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      try {
        bytes += ((SegmentReader) leaf.reader()).getSegmentInfo().sizeInBytes();
        leaf.reader().checkIntegrity();
      } catch (EOFException | FileNotFoundException | NoSuchFileException e) {
        throw new CorruptIndexException("a file is cut short or gone", leaf.toString(), e);
      } catch (InternalError e) {
        // the mapped file became shorter than its mapping
        throw new CorruptIndexException("a file was cut short", leaf.toString(), e);
      }
    }
    return bytes;
  }
}
