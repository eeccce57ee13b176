package org.likeness.evidence.video;

import io.quarkus.scheduler.Scheduled;
import org.likeness.evidence.EvidenceFile;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Copies of video files on this machine, each verified against its hash when it is made: FFmpeg
 * jumps about in a file, and the objects may lie on S3. They go when nobody has read them for a
 * while.
 */
@ApplicationScoped
class VideoCopies {
  private final MediaStore media;
  private final VideoConfig config;
  private final Clock clock;

  VideoCopies(MediaStore media, VideoConfig config, Clock clock) {
    this.media = media;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The copy of a file; made if there is none.
   *
   * @throws Problem gone if the bytes have been erased; storage-unavailable
   */
  synchronized Path of(EvidenceFile file) {
    Path copy = folder().resolve(file.sha256().hex());
    try {
      Files.createDirectories(folder());
      if (!Files.exists(copy)) {
        make(file, copy);
      }
      Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
      return copy;
    } catch (IOException e) {
      throw Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The video cannot be copied now")
          .causedBy(e);
    }
  }

  private void make(EvidenceFile file, Path copy) throws IOException {
    MediaObject object =
        media
            .open(file.sha256())
            .orElseThrow(() -> Problem.of(ProblemType.GONE, "The file has been erased"));
    Path draft = Files.createTempFile(folder(), "", ".draft");
    try (InputStream bytes = object.whole()) {
      Files.copy(bytes, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Removes copies, and drafts of killed processes, that nobody has read for a while. */
  @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    Instant before = clock.instant().minus(config.copiesKept());
    if (!Files.isDirectory(folder())) {
      return;
    }
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder())) {
      for (Path copy : copies) {
        removeIfUnread(copy, before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of copies cannot be read", e);
    }
  }

  private synchronized void removeIfUnread(Path copy, Instant before) throws IOException {
    try {
      if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
        Files.deleteIfExists(copy);
      }
    } catch (NoSuchFileException e) {
      // another process of this machine has removed it
    }
  }

  private Path folder() {
    return config.folder().resolve("copies");
  }
}
