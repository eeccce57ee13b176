package org.likeness;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder of an embedded database, held by one process at a time. A killed service leaves its
 * PostgreSQL behind, running without an owner; the next owner stops it before it starts its own.
 */
final class DatabaseFolder implements AutoCloseable {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final FileChannel channel;

  private DatabaseFolder(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws IOException if another process has it, or what is left in it cannot be stopped
   */
  static DatabaseFolder take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock(channel) == null) {
        throw new IOException("another process holds " + folder);
      }
      stopOrphan(folder.resolve("data").resolve("postmaster.pid"));
      return new DatabaseFolder(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The lock goes with the process, however that ends. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void stopOrphan(Path pidFile) throws IOException {
    Optional<ProcessHandle> orphan = postmaster(pidFile);
    if (orphan.isPresent() && !stopped(orphan.get())) {
      throw new IOException("the PostgreSQL of a killed service does not stop; see " + pidFile);
    }
  }

  private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    } catch (NoSuchFileException | NumberFormatException | java.util.NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private static boolean stopped(ProcessHandle orphan) {
    orphan.destroy();
    if (ends(orphan)) {
      return true;
    }
    orphan.destroyForcibly();
    return ends(orphan);
  }

  private static boolean ends(ProcessHandle orphan) {
    try {
      orphan.onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !orphan.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
