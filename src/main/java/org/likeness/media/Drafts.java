package org.likeness.media;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The folder of what is being written. */
final class Drafts {
  /** Nothing is written so slowly that its file is not touched for so long. */
  private static final Duration LEFT = Duration.ofHours(1);

  private final Path folder;

  Drafts(Path folder) {
    this.folder = folder;
  }

  Draft begin() {
    return Draft.in(folder);
  }

  /** Removes what killed processes left. */
  void sweep(Instant now) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path draft : left) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(now.minus(LEFT))) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (NoSuchFileException e) {
      // What ended in the meantime moved away; the next sweep sees the others.
    } catch (IOException e) {
      throw Draft.refused(e);
    } catch (DirectoryIteratorException e) {
      throw Draft.refused(new IOException(e));
    }
  }
}
