package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes as files in a folder. */
final class FileLedger implements Ledger {
  private static final String SUFFIX = ".json";

  private final Path folder;

  FileLedger(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  @Override
  public void write(String name, byte[] note) {
    Path file = folder.resolve(name + SUFFIX);
    if (!Files.exists(file)) {
      try (Draft draft = Draft.in(folder)) {
        draft.fill(note);
        draft.moveTo(file);
      }
    }
  }

  @Override
  public Set<String> names() {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name + SUFFIX));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static Problem unavailable(IOException e) {
    return Problem.of(ProblemType.STORAGE_UNAVAILABLE, "The ledger cannot be used now").causedBy(e);
  }
}
