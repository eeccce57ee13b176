package org.likeness.evidence.video;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.likeness.evidence.EvidenceFile;
import org.likeness.evidence.FileCheck.Bytes;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Copies of video files on this machine, each verified against its hash when it is made: FFmpeg
 * jumps about in a file, and the objects may lie on S3. They go when nobody has read them for a
 * while, and earlier where there is no room for another. Each is made by a thread of its own, so
 * that whoever waits for one can stop waiting, and one that takes long holds up no other.
 */
@ApplicationScoped
class VideoCopies {
  private static final String DRAFT = ".draft";

  /** Bytes that are read at once of a file that is no object yet. */
  private static final int PIECE = 4 << 20;

  /** How often whoever waits for a copy is asked whether it still wants it. */
  private static final Duration ASKED_AFTER = Duration.ofSeconds(10);

  private final MediaStore media;
  private final VideoConfig config;
  private final Clock clock;
  private final ExecutorService makers = Executors.newVirtualThreadPerTaskExecutor();

  /** Those that are being made or read, by the names of their files: none of them is removed. */
  private final Map<String, Use> used = new HashMap<>();

  /** Bytes of those that are being made. */
  private long underWay;

  VideoCopies(MediaStore media, VideoConfig config, Clock clock) {
    this.media = media;
    this.config = config;
    this.clock = clock;
  }

  /** A copy, or the making of it, and how many read it or wait for it. */
  private static final class Use {
    private final CompletableFuture<Path> copy;
    private int readers;

    Use(CompletableFuture<Path> copy) {
      this.copy = copy;
    }

    boolean isOver() {
      return copy.isCompletedExceptionally() || (readers == 0 && copy.isDone());
    }
  }

  /** A copy that lies there. */
  private record Kept(Path file, long bytes, Instant lastRead) {}

  /**
   * Reads the copy of a file, which is made if there is none. It stays until it was read.
   *
   * @param longest wait for the copy; who gives up finds it further on the next time
   * @throws Problem busy after that time, or while there is no room for it; gone if the bytes have
   *     been erased; storage-unavailable
   */
  <T> T read(EvidenceFile file, Duration longest, Function<Path, T> reading) {
    return read(file, longest, () -> true, reading);
  }

  /** Likewise; {@code wanted} is asked every few seconds of waiting, and ends it by a no. */
  <T> T read(
      EvidenceFile file, Duration longest, BooleanSupplier wanted, Function<Path, T> reading) {
    Use use = lend(file);
    try {
      return reading.apply(await(use, longest, wanted));
    } finally {
      giveBack(use);
    }
  }

  private synchronized Use lend(EvidenceFile file) {
    used.values().removeIf(Use::isOver);
    Use use =
        used.computeIfAbsent(
            file.sha256().hex(),
            name -> new Use(CompletableFuture.supplyAsync(() -> copy(file), makers)));
    use.readers++;
    return use;
  }

  private synchronized void giveBack(Use use) {
    use.readers--;
  }

  private static Path await(Use use, Duration longest, BooleanSupplier wanted) {
    long end = System.nanoTime() + longest.toNanos();
    try {
      do {
        long left = Math.min(end - System.nanoTime(), ASKED_AFTER.toNanos());
        Optional<Path> copy =
            use.copy
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), left, TimeUnit.NANOSECONDS)
                .get();
        if (copy.isPresent()) {
          return copy.get();
        }
      } while (System.nanoTime() < end && wanted.getAsBoolean());
      throw Problem.of(ProblemType.BUSY, "The video is still being fetched; try again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(ProblemType.BUSY, "The service is being stopped");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("a video could not be copied", e);
    }
  }

  private Path copy(EvidenceFile file) {
    Path copy = folder().resolve(file.sha256().hex());
    try {
      if (copy.toFile().length() != file.bytes()) {
        Files.deleteIfExists(copy);
        makeRoom(file.bytes());
        try {
          make(file, copy);
        } finally {
          made(file.bytes());
        }
      }
      Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
      return copy;
    } catch (IOException | UncheckedIOException e) {
      throw unavailable(e);
    }
  }

  /** Those that nobody reads go, the longest unread first; one copy alone may be of any size. */
  private synchronized void makeRoom(long bytes) throws IOException {
    List<Kept> kept = kept();
    long taken = underWay + kept.stream().mapToLong(Kept::bytes).sum();
    for (Kept one : kept) {
      if (taken + bytes > config.copiesBytes() && !isUsed(one.file())) {
        Files.deleteIfExists(one.file());
        taken -= one.bytes();
      }
    }
    if (taken > 0 && taken + bytes > config.copiesBytes()) {
      throw Problem.of(ProblemType.BUSY, "Too many videos are being read at this moment");
    }
    underWay += bytes;
  }

  private synchronized void made(long bytes) {
    underWay -= bytes;
  }

  /**
   * Reads a copy of what is no object yet; it goes at once.
   *
   * @throws IOException if the file cannot be read
   * @throws Problem busy while there is no room for it; storage-unavailable if it cannot be written
   */
  <T> T passing(Bytes file, long length, Function<Path, T> reading) throws IOException {
    Path draft = begun(length);
    try {
      for (long at = 0; at < length; at += PIECE) {
        append(draft, file.read(at, PIECE));
      }
      return reading.apply(draft);
    } finally {
      made(length);
      Files.deleteIfExists(draft);
    }
  }

  private Path begun(long length) {
    try {
      makeRoom(length);
    } catch (IOException | UncheckedIOException e) {
      throw unavailable(e);
    }
    try {
      return Files.createTempFile(folder(), "", DRAFT);
    } catch (IOException e) {
      made(length);
      throw unavailable(e);
    }
  }

  private static void append(Path draft, byte[] bytes) {
    try {
      Files.write(draft, bytes, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static Problem unavailable(Exception why) {
    return Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The video cannot be copied now")
        .causedBy(why);
  }

  private void make(EvidenceFile file, Path copy) throws IOException {
    MediaObject object =
        media
            .open(file.sha256())
            .orElseThrow(() -> Problem.of(ProblemType.GONE, "The file has been erased"));
    Path draft = Files.createTempFile(folder(), "", DRAFT);
    try (InputStream bytes = object.whole();
        FileOutputStream out = new FileOutputStream(draft.toFile())) {
      long unused = bytes.transferTo(out);
      out.getChannel().force(true);
      Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Removes copies, and drafts of killed processes, that nobody has read for a while. */
  @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  synchronized void sweep() {
    Instant before = clock.instant().minus(config.copiesKept());
    try {
      for (Path file : files()) {
        if (!isUsed(file) && lastRead(file).isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of copies cannot be read", e);
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    makers.shutdownNow();
  }

  private boolean isUsed(Path file) {
    Use use = used.get(file.getFileName().toString());
    return use != null && !use.isOver();
  }

  /** The longest unread first. */
  private List<Kept> kept() throws IOException {
    return files().stream()
        .filter(file -> !file.toString().endsWith(DRAFT))
        .map(file -> new Kept(file, file.toFile().length(), lastRead(file)))
        .sorted(Comparator.comparing(Kept::lastRead))
        .toList();
  }

  private List<Path> files() throws IOException {
    Files.createDirectories(folder());
    try (Stream<Path> all = Files.list(folder())) {
      return all.toList();
    }
  }

  /** The epoch, for what another process of this machine has removed. */
  private static Instant lastRead(Path file) {
    return Instant.ofEpochMilli(file.toFile().lastModified());
  }

  private Path folder() {
    return config.folder().resolve("copies");
  }
}
