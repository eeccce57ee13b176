package org.likeness.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
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

  /**
   * Reads the names, as many as can be read, in the manifest's order.
   *
   * @throws Failure usage, if the manifest is not there
   */
  static List<String> in(Path manifest) {
    try {
      return isJsonLines(manifest) ? ofJsonLines(manifest) : ofCsv(manifest);
    } catch (IOException e) {
      throw Failure.usage("The manifest cannot be read: " + manifest);
    }
  }

  /** By its first sign, not by its name: a CSV header cannot begin with a brace. */
  private static boolean isJsonLines(Path manifest) throws IOException {
    try (var lines = Files.newBufferedReader(manifest)) {
      String first = lines.readLine();
      return first != null && first.replace("\uFEFF", "").stripLeading().startsWith("{");
    }
  }

  private static List<String> ofCsv(Path manifest) throws IOException {
    List<String> names = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(manifest)) {
      rows.forEach(row -> row.findField(COLUMN).ifPresent(names::add));
    } catch (CsvParseException e) {
      return names;
    }
    return names;
  }

  private static List<String> ofJsonLines(Path manifest) throws IOException {
    List<String> names = new ArrayList<>();
    try (MappingIterator<JsonNode> rows =
        Json.MAPPER.readerFor(JsonNode.class).readValues(manifest.toFile())) {
      while (rows.hasNextValue()) {
        names.add(rows.nextValue().path(COLUMN).asText());
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return names;
    }
    return names;
  }
}
