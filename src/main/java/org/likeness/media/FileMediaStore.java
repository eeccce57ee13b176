package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Objects as files, {@code ab/cd/abcd...}, written in a folder for drafts, synced, then renamed to
 * their place.
 */
final class FileMediaStore implements MediaStore {
  private final Path folder;
  private final Path drafts;

  FileMediaStore(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.drafts = this.folder.resolve(".drafts");
  }

  @Override
  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    Path file = fileOf(hash);
    if (Files.exists(file)) {
      return hash;
    }
    try {
      Files.createDirectories(parent(file));
      Files.createDirectories(drafts);
      DurableFiles.write(drafts, file, bytes);
      return hash;
    } catch (IOException e) {
      throw refused(e);
    }
  }

  @Override
  public Optional<byte[]> get(Sha256 hash) {
    try {
      return Optional.of(MediaStore.verified(hash, Files.readAllBytes(fileOf(hash))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  @Override
  public void delete(Sha256 hash) {
    try {
      Path file = fileOf(hash);
      if (Files.deleteIfExists(file)) {
        DurableFiles.syncFolder(parent(file));
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  @Override
  public void sweep(Instant before) {
    if (!Files.isDirectory(drafts)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(drafts)) {
      for (Path draft : left) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (NoSuchFileException e) {
      // A put that ended in the meantime moved it away; the next sweep sees the others.
    } catch (IOException e) {
      throw refused(e);
    } catch (DirectoryIteratorException e) {
      throw refused(new IOException(e));
    }
  }

  private Path fileOf(Sha256 hash) {
    String hex = hash.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("an object's file always lies in a folder");
    }
    return parent;
  }

  private static Problem refused(IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return (full
            ? Problem.of(ProblemType.STORAGE_FULL, "The image storage is full; nothing was stored")
            : Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The image storage cannot be used now"))
        .causedBy(e);
  }
}
