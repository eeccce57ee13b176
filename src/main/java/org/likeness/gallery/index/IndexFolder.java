package org.likeness.gallery.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of the generations, and the pointer to the one that serves. */
final class IndexFolder {
  private static final String PREFIX = "generation-";

  private final Path root;
  private final Path pointer;

  /** There while a process has the index open: found at the start, it tells of a crash. */
  private final Path open;

  IndexFolder(Path root) {
    this.root = root.toAbsolutePath();
    this.pointer = this.root.resolve("CURRENT");
    this.open = this.root.resolve("OPEN");
  }

  Path generation(long number) {
    return root.resolve(PREFIX + number);
  }

  /** The generation that serves; empty if there is none. */
  Optional<Path> current() throws IOException {
    try {
      Path folder = root.resolve(Files.readString(pointer).strip());
      return Optional.of(folder).filter(Files::isDirectory);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Points to another generation, at once and durably. */
  void makeCurrent(long number) throws IOException {
    Files.createDirectories(root);
    Path draft = root.resolve("CURRENT.draft");
    try (FileChannel file =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer name = ByteBuffer.wrap((PREFIX + number).getBytes(StandardCharsets.UTF_8));
      while (name.hasRemaining()) {
        file.write(name);
      }
      file.force(true);
    }
    Files.move(draft, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    makeDurable();
  }

  /** Points to nothing any more, at once and durably, if it points to this generation. */
  void forget(long number) throws IOException {
    if (current().filter(generation(number)::equals).isPresent()) {
      Files.delete(pointer);
      makeDurable();
    }
  }

  /** What was renamed or removed here stays so after a power cut. */
  private void makeDurable() throws IOException {
    try (FileChannel folder = FileChannel.open(root, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Notes that the index is open; true if a former process did not close it. */
  boolean markOpen() throws IOException {
    Files.createDirectories(root);
    if (Files.exists(open)) {
      return true;
    }
    Files.createFile(open);
    return false;
  }

  /** Notes that the index was closed cleanly. */
  void markClosed() throws IOException {
    Files.deleteIfExists(open);
  }

  /** Copies files of a generation to here, durably, and points to them; returns their bytes. */
  long copy(long number, Path from, Collection<String> names) throws IOException {
    Path to = generation(number);
    Files.createDirectories(to);
    long bytes = 0;
    for (String name : names) {
      Path copy = Files.copy(from.resolve(name), to.resolve(name));
      try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
        file.force(true);
        bytes += file.size();
      }
    }
    makeCurrent(number);
    return bytes;
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** Removes the generations that nothing points to: leftovers of a crash. Call it at the start. */
  void removeStrays() throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    Optional<Path> current = current();
    List<Path> strays;
    try (Stream<Path> all = Files.list(root)) {
      strays =
          all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
              .filter(path -> !Optional.of(path).equals(current))
              .toList();
    }
    for (Path stray : strays) {
      remove(stray);
    }
  }

  /** Removes a folder and everything in it; one that is not there is no error. */
  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
