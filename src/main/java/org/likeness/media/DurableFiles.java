package org.likeness.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are there whole or not at all, whatever happens to the machine. */
final class DurableFiles {

  private DurableFiles() {}

  /**
   * Writes a draft in another folder of the same file system, synced, and moves it to its place.
   */
  static void write(Path drafts, Path file, byte[] bytes) throws IOException {
    Path draft = Files.createTempFile(drafts, "", ".draft");
    try {
      writeSynced(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(file.toAbsolutePath().resolveSibling("."));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void writeSynced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** A rename, or a removal, is durable once its folder is. */
  static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
