package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The image names that a manifest lists. Nothing else of it is judged here: whether it is right is
 * for the service to say, with line and column.
 */
final class ManifestFiles {
  private static final String COLUMN = "file";

  private ManifestFiles() {}

  /** Reads the names in the manifest's order, up to the first line that cannot be read. */
  static List<String> in(Path manifest) {
    List<String> names = new ArrayList<>();
    try {
      if (isJsonLines(manifest)) {
        readJsonLines(manifest, names);
      } else {
        readCsv(manifest, names);
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      return names;
    }
    return names;
  }

  /** By its first sign, not by its name: a CSV header cannot begin with a brace. */
  private static boolean isJsonLines(Path manifest) throws IOException {
    try (var lines = Files.newBufferedReader(manifest)) {
      String first = lines.readLine();
      return first != null && first.replace("\uFEFF", "").stripLeading().startsWith("{");
    }
  }

  private static void readCsv(Path manifest, List<String> names) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(manifest)) {
      rows.forEach(row -> row.findField(COLUMN).ifPresent(names::add));
    }
  }

  private static void readJsonLines(Path manifest, List<String> names) throws IOException {
    try (MappingIterator<JsonNode> rows =
        Json.MAPPER.readerFor(JsonNode.class).readValues(manifest.toFile())) {
      while (rows.hasNextValue()) {
        names.add(rows.nextValue().path(COLUMN).asText());
      }
    }
  }
}
