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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of the generations, and the pointer to the one that serves. */
final class IndexFolder {
  private static final String PREFIX = "generation-";

  private final Path root;
  private final Path pointer;

  IndexFolder(Path root) {
    this.root = root.toAbsolutePath();
    this.pointer = this.root.resolve("CURRENT");
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
    try (FileChannel folder = FileChannel.open(root, StandardOpenOption.READ)) {
      folder.force(true);
    }
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
