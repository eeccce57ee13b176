package org.likeness.gallery.index;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;

/**
 * Which failures to open an index mean that it must be built anew. Others pass (a full disk, too
 * many open files, another process that holds the lock), and must not cost the index.
 */
final class Damage {

  private Damage() {}

  static boolean isDamage(Exception e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof IndexNotFoundException
        || e instanceof StaleGeneration
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException
        // numbers in commit data, unknown codecs
        || e instanceof IllegalArgumentException;
  }
}
