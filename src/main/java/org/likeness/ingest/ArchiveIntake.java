package org.likeness.ingest;

import org.likeness.access.Actor;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the images of a zip, each from the disk when its turn comes. */
@ApplicationScoped
class ArchiveIntake {
  private final ImageIntake intake;
  private final AwaitedImages awaited;
  private final IngestConfig.Archive limits;

  ArchiveIntake(ImageIntake intake, AwaitedImages awaited, IngestConfig config) {
    this.intake = intake;
    this.awaited = awaited;
    this.limits = config.archive();
  }

  /**
   * Refuses what could not be taken.
   *
   * @throws Problem invalid-request for {@code archive}
   */
  void check(Path file) {
    try {
      ImageArchive.open(file, limits.maxEntries()).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes what the job awaits. Names count from the archive's root, or below folders that all its
   * files share.
   *
   * @throws Problem invalid-request for {@code archive} if it is malformed or would unpack to far
   *     more than it is; nothing is taken then
   */
  Receipt take(Actor actor, UUID jobId, Path file) {
    try (ImageArchive archive = ImageArchive.open(file, limits.maxEntries())) {
      return intake.take(actor, jobId, images(jobId, archive, Files.size(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ArchivedImage> images(UUID jobId, ImageArchive archive, long bytes) {
    int shared = archive.sharedFolders();
    for (int below = 0; below <= shared; below++) {
      List<ArchivedImage> images = archive.images(below);
      Set<String> known =
          awaited.find(jobId, images.stream().map(ArchivedImage::name).toList()).keySet();
      if (!known.isEmpty()) {
        requireRatio(images.stream().filter(image -> known.contains(image.name())), bytes);
        return images;
      }
    }
    return archive.images(0);
  }

  private void requireRatio(Stream<ArchivedImage> wanted, long bytes) {
    long unpacked = wanted.mapToLong(ArchivedImage::size).sum();
    if (unpacked / limits.maxRatio() > bytes) {
      throw Problem.field(
          "archive", "would unpack to more than %d times its size".formatted(limits.maxRatio()));
    }
  }
}
