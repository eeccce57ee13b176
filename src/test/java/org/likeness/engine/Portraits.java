package org.likeness.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A set of portraits: people enrolled with one image each, probes of enrolled people (mated) and of
 * others.
 *
 * @param folder where the files lie
 * @param rows of the manifest
 */
record Portraits(Path folder, List<Row> rows) {

  /** One image: file name within the folder, person, and what it is for. */
  record Row(String file, String person, boolean gallery, boolean mated) {}

  /**
   * Reads {@code manifest.csv}: file, person, role (gallery or probe), mated (yes or no), and more.
   */
  static Portraits in(Path folder) {
    try (var lines = Files.lines(folder.resolve("manifest.csv"))) {
      return new Portraits(folder, lines.skip(1).map(Portraits::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split(",", -1);
    return new Row(cells[0], cells[1], cells[2].equals("gallery"), cells[3].equals("yes"));
  }

  List<Row> gallery() {
    return rows.stream().filter(Row::gallery).toList();
  }

  List<Row> probes() {
    return rows.stream().filter(row -> !row.gallery()).toList();
  }

  byte[] bytes(Row row) {
    try {
      return Files.readAllBytes(folder.resolve(row.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
