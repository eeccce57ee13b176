package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file on its way to its place: there whole or not at all, whatever happens to the machine. What
 * was not moved to its place is gone when it is closed. Its problems are storage-full and
 * storage-unavailable.
 */
final class Draft implements Closeable {
  static final String SUFFIX = ".draft";
  private static final int AT_ONCE = 1 << 16;

  private final Path file;

  private Draft(Path file) {
    this.file = file;
  }

  /** An empty one in a folder of the file system that it will stay in. */
  static Draft in(Path folder) {
    try {
      Files.createDirectories(folder);
      return new Draft(Files.createTempFile(folder, "", SUFFIX));
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * Writes all that comes.
   *
   * @return the hash of what was written
   * @throws IOException if the source fails
   */
  Sha256 fill(InputStream source) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[AT_ONCE];
    try (FileChannel channel = open()) {
      for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
        digest.update(buffer, 0, n);
        write(channel, ByteBuffer.wrap(buffer, 0, n));
      }
    }
    return Sha256.of(digest);
  }

  /** Writes the bytes. */
  Sha256 fill(byte[] bytes) {
    try {
      return fill(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("an array can always be read", e);
    }
  }

  Path file() {
    return file;
  }

  long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** Moves it to its place, durably; what lies there is replaced. */
  void moveTo(Path place) {
    Path folder = place.toAbsolutePath().resolveSibling(".").normalize();
    try {
      sync(file);
      createDurably(folder);
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(folder);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** A rename, or a removal, is durable once its folder is. */
  static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void createDurably(Path folder) throws IOException {
    Path above = folder.getParent();
    if (above != null && !Files.isDirectory(folder)) {
      createDurably(above);
      Files.createDirectories(folder);
      syncFolder(above);
    }
  }

  private FileChannel open() {
    try {
      return FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** What a failure of the disk is to whoever wanted to store something. */
  static Problem refused(IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return (full
            ? Problem.of(ProblemType.STORAGE_FULL, "The storage is full; nothing was stored")
            : Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The storage cannot be used now"))
        .causedBy(e);
  }
}
