package org.likeness.media;

import org.apache.commons.io.input.BoundedInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects as files, {@code ab/cd/abcd...}, written in a folder for drafts, synced, then renamed to
 * their place.
 */
final class FileMediaStore implements MediaStore {
  private final Path folder;
  private final Drafts drafts;

  FileMediaStore(Path folder, Drafts drafts) {
    this.folder = folder.toAbsolutePath();
    this.drafts = drafts;
  }

  @Override
  public Sha256 put(byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    Path file = fileOf(hash);
    if (!Files.exists(file)) {
      try (Draft draft = drafts.begin()) {
        draft.fill(bytes);
        draft.moveTo(file);
      }
    }
    return hash;
  }

  @Override
  public Sha256 put(InputStream source) throws IOException {
    try (Draft draft = drafts.begin()) {
      Sha256 hash = draft.fill(source);
      draft.moveTo(fileOf(hash));
      return hash;
    }
  }

  @Override
  public Optional<byte[]> get(Sha256 hash) {
    try {
      return Optional.of(MediaStore.verified(hash, Files.readAllBytes(fileOf(hash))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Draft.refused(e);
    }
  }

  @Override
  public Optional<MediaObject> open(Sha256 hash) {
    Path file = fileOf(hash);
    try {
      return Optional.of(
          new MediaObject(hash, Files.size(file), (from, length) -> part(file, from, length)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Draft.refused(e);
    }
  }

  private static InputStream part(Path file, long from, long length) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file).position(from);
    return BoundedInputStream.builder()
        .setInputStream(Channels.newInputStream(channel))
        .setMaxCount(length)
        .get();
  }

  @Override
  public void delete(Sha256 hash) {
    try {
      Path file = fileOf(hash);
      if (Files.deleteIfExists(file)) {
        Draft.syncFolder(file.resolveSibling("."));
      }
    } catch (IOException e) {
      throw Draft.refused(e);
    }
  }

  @Override
  public List<Sha256> after(Optional<Sha256> last, int most) {
    List<Sha256> found = new ArrayList<>();
    String from = last.map(Sha256::hex).orElse("");
    for (Path outer : inside(folder, prefix(from, 2))) {
      for (Path inner : inside(outer, last(outer, from) ? from.substring(2, 4) : "")) {
        for (Path file : inside(inner, from)) {
          String name = name(file);
          if (Sha256.isOne(name) && name.compareTo(from) > 0) {
            found.add(new Sha256(name));
            if (found.size() == most) {
              return found;
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean last(Path outer, String from) {
    return !from.isEmpty() && from.startsWith(name(outer));
  }

  private static String prefix(String from, int length) {
    return from.isEmpty() ? "" : from.substring(0, length);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** What lies in a folder, in the order of names, from one on. */
  private static List<Path> inside(Path folder, String from) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> name(file).compareTo(from) >= 0)
          .filter(file -> !name(file).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Draft.refused(e);
    }
  }

  @Override
  public void sweep(Instant now) {
    drafts.sweep(now);
  }

  private Path fileOf(Sha256 hash) {
    String hex = hash.hex();
    return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }
}
