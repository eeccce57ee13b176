package org.likeness.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.likeness.evaluation.LabelledImage.Role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a manifest: CSV with the columns file, person and role (gallery or probe); optionally mated
 * (yes or no) and sha256; every other column with few values is a label.
 */
final class SetReader {
  private static final Set<String> KNOWN = Set.of("file", "person", "role", "mated", "sha256");

  private final Path manifest;
  private final List<String> cautions = new ArrayList<>();
  private final Set<String> files = new HashSet<>();

  private SetReader(Path manifest) {
    this.manifest = manifest;
  }

  /**
   * Reads all of it.
   *
   * @throws EvaluationProblem if it cannot be understood; what is merely odd becomes a caution
   */
  static LabelledSet read(Path manifest) {
    return new SetReader(manifest).read();
  }

  private LabelledSet read() {
    try {
      byte[] bytes = Files.readAllBytes(manifest);
      List<NamedCsvRecord> rows = rows();
      if (rows.isEmpty()) {
        throw new EvaluationProblem("The manifest has no rows: " + manifest);
      }
      GroupLabels labels = GroupLabels.of(rows, columns(rows.getFirst()));
      List<LabelledImage> images = rows.stream().map(row -> image(row, labels)).toList();
      checkMated(rows, images);
      cautions.addAll(labels.cautions());
      return new LabelledSet(manifest, Hashes.sha256(bytes), images, labels.columns(), cautions);
    } catch (IOException e) {
      throw new EvaluationProblem("The manifest cannot be read: " + manifest, e);
    }
  }

  private List<NamedCsvRecord> rows() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(manifest)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new EvaluationProblem("The manifest is not well-formed CSV: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<String> columns(NamedCsvRecord row) {
    for (String needed : List.of("file", "person", "role")) {
      if (!row.getHeader().contains(needed)) {
        throw new EvaluationProblem(
            "The manifest lacks the column '%s': %s".formatted(needed, manifest));
      }
    }
    return row.getHeader().stream().filter(name -> !KNOWN.contains(name)).toList();
  }

  private LabelledImage image(NamedCsvRecord row, GroupLabels labels) {
    String file = required(row, "file");
    Path path = Path.of(file).normalize();
    if (path.isAbsolute() || path.startsWith("..")) {
      throw wrong(row, "the file must lie below the manifest's folder");
    }
    if (!files.add(path.toString())) {
      throw wrong(row, "the file stands in the manifest twice");
    }
    return new LabelledImage(
        file,
        required(row, "person"),
        role(row),
        row.findField("sha256").map(String::strip).filter(s -> !s.isEmpty()).orElse(null),
        labels.of(row));
  }

  private String required(NamedCsvRecord row, String column) {
    String value = row.findField(column).orElse("").strip();
    if (value.isEmpty()) {
      throw wrong(row, "'" + column + "' is empty");
    }
    return value;
  }

  private Role role(NamedCsvRecord row) {
    return switch (required(row, "role").toLowerCase(Locale.ROOT)) {
      case "gallery" -> Role.GALLERY;
      case "probe" -> Role.PROBE;
      default -> throw wrong(row, "role must be gallery or probe");
    };
  }

  private EvaluationProblem wrong(NamedCsvRecord row, String what) {
    return new EvaluationProblem(
        "Line %d of %s: %s".formatted(row.getStartingLineNumber(), manifest, what));
  }

  /** Whether somebody is enrolled decides; what the column says otherwise is told. */
  private void checkMated(List<NamedCsvRecord> rows, List<LabelledImage> images) {
    Map<String, Boolean> enrolled = new HashMap<>();
    images.stream()
        .filter(image -> image.role() == Role.GALLERY)
        .forEach(image -> enrolled.put(image.person(), true));
    long contradictory = 0;
    for (int i = 0; i < rows.size(); i++) {
      String mated = rows.get(i).findField("mated").orElse("").strip();
      boolean says = mated.equalsIgnoreCase("yes");
      boolean is = enrolled.containsKey(images.get(i).person());
      contradictory += !mated.isEmpty() && says != is ? 1 : 0;
    }
    if (contradictory > 0) {
      cautions.add(
          "%d lines say 'mated' against what the gallery holds; the gallery was believed."
              .formatted(contradictory));
    }
  }
}
