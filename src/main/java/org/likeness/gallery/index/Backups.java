package org.likeness.gallery.index;

import org.jspecify.annotations.Nullable;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The copies of the index in the folder for backups, by the moment at which each was begun. */
final class Backups {
  private static final Pattern NAME = Pattern.compile("index-(\\d{1,18})");

  private final @Nullable Path folder;

  Backups(Optional<Path> folder) {
    this.folder = folder.orElse(null);
  }

  /** A folder for a copy that begins now. */
  Path next(Instant now) {
    if (folder == null) {
      throw Problem.of(
          ProblemType.CONFLICT,
          "No folder for backups is configured: set likeness.gallery.backup-folder");
    }
    return folder.resolve("index-" + now.toEpochMilli());
  }

  int removeBefore(Instant moment) {
    Map<Instant, Path> old = all().headMap(moment);
    try {
      for (Path copy : old.values()) {
        IndexFolder.remove(copy);
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
    return old.size();
  }

  private TreeMap<Instant, Path> all() {
    TreeMap<Instant, Path> copies = new TreeMap<>();
    if (folder == null || !Files.isDirectory(folder)) {
      return copies;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      entries.forEach(
          entry -> {
            Matcher name = NAME.matcher(entry.getFileName().toString());
            if (name.matches()) {
              copies.put(Instant.ofEpochMilli(Long.parseLong(name.group(1))), entry);
            }
          });
    } catch (IOException e) {
      throw unavailable(e);
    }
    return copies;
  }

  private static Problem unavailable(IOException e) {
    return Problem.of(ProblemType.INDEX_UNAVAILABLE, "The folder of copies cannot be used now")
        .causedBy(e);
  }
}
