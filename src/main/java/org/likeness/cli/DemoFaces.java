package org.likeness.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the demo enrols and searches for.
 *
 * @param manifest in the form that an import takes
 * @param images where its files lie
 * @param probe a still to search with
 */
record DemoFaces(Path manifest, Path images, Path probe) {

  /**
   * The faces of a folder with a manifest: one in the import's form, with {@code PROBES.csv} beside
   * it; or one with the columns file, person, role (gallery or probe) and mated.
   *
   * @param work folder for a manifest that must be translated
   * @throws Failure usage, if the folder has no such manifest
   */
  static DemoFaces in(Path folder, Path work) {
    Path manifest =
        Stream.of("MANIFEST.csv", "manifest.csv")
            .map(folder::resolve)
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(() -> Failure.usage("No MANIFEST.csv in " + folder));
    List<NamedCsvRecord> rows = rows(manifest);
    if (rows.isEmpty()) {
      throw Failure.usage("No rows in " + manifest);
    }
    return rows.getFirst().findField("role").isPresent()
        ? LabelledFaces.translate(rows, folder, work)
        : new DemoFaces(manifest, folder, probe(folder, rows));
  }

  /** A still of somebody enrolled, else the first image of the manifest itself. */
  private static Path probe(Path folder, List<NamedCsvRecord> rows) {
    Path probes = folder.resolve("PROBES.csv");
    Optional<String> mated =
        Files.isRegularFile(probes)
            ? rows(probes).stream()
                .filter(
                    row -> row.findField("personReference").filter(p -> !p.isEmpty()).isPresent())
                .map(row -> row.getField("file"))
                .findFirst()
            : Optional.empty();
    return folder.resolve(mated.orElseGet(() -> rows.getFirst().getField("file")));
  }

  private static List<NamedCsvRecord> rows(Path csv) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
