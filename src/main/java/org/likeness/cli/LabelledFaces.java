package org.likeness.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Turns a manifest of a research set (file, person, role, mated) into one that an import takes.
 * Such a set knows nothing of custody, so what the import needs beyond it is filled with neutral
 * words.
 */
final class LabelledFaces {
  private static final String[] COLUMNS = {
    "file",
    "force",
    "custodyReference",
    "personReference",
    "captureDate",
    "ageAtCapture",
    "sex",
    "ethnicityCode",
    "arrestOutcome",
    "offenceGroup",
    "imageType",
    "reviewDate"
  };

  private static final String CAPTURED = "2020-01-01";

  /** Or the rule for people who were not convicted would soon withdraw them. */
  private static final String FAR_REVIEW = "2099-12-31";

  private LabelledFaces() {}

  static DemoFaces translate(List<NamedCsvRecord> rows, Path folder, Path work) {
    Path probe =
        rows.stream()
            .filter(row -> row.getField("role").equals("probe"))
            .filter(row -> !row.findField("mated").orElse("yes").equals("no"))
            .findFirst()
            .map(row -> folder.resolve(row.getField("file")))
            .orElseThrow(() -> Failure.usage("The manifest has no row of role probe"));
    return new DemoFaces(write(rows, work.resolve("demo-manifest.csv")), folder, probe);
  }

  private static Path write(List<NamedCsvRecord> rows, Path manifest) {
    try {
      Files.createDirectories(manifest.toAbsolutePath().getParent());
      try (CsvWriter csv = CsvWriter.builder().build(manifest)) {
        csv.writeRecord(COLUMNS);
        rows.stream()
            .filter(row -> row.getField("role").equals("gallery"))
            .forEach(row -> csv.writeRecord(record(row)));
      }
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] record(NamedCsvRecord row) {
    String person = row.getField("person");
    String reference = "DEMO/" + row.getField("file").replaceAll("[^A-Za-z0-9-]+", "-");
    return new String[] {
      row.getField("file"),
      "MET",
      reference,
      "P-" + person,
      "2020-01-01",
      "40",
      "unknown",
      "",
      "no-further-action",
      "other",
      "other",
      ""
    };
  }
}
