package org.likeness.ingest;

import org.likeness.RealData;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes manifests of real photographs; each has references of its own, so that tests do not meet.
 */
final class Manifests {
  static final String HEADER =
      "file,force,custodyReference,personReference,captureDate,ageAtCapture,sex,ethnicityCode,"
          + "arrestOutcome,offenceGroup,imageType,reviewDate\n";

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final List<String> rows = new ArrayList<>();

  /** The first portraits of the folder, by name. */
  static List<Path> portraits(int number) {
    Path folder = RealData.requiredFaces().resolve("portraits/gallery");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().limit(number).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row for each file, each of another person. */
  static Manifests of(List<Path> files) {
    Manifests manifest = new Manifests();
    files.forEach(file -> manifest.with(file.getFileName().toString()));
    return manifest;
  }

  static Manifests of(String... names) {
    Manifests manifest = new Manifests();
    List.of(names).forEach(manifest::with);
    return manifest;
  }

  Manifests with(String file) {
    return with(file, "T/" + own + "/" + rows.size(), "P-" + own + "-" + rows.size());
  }

  Manifests with(String file, String custodyReference, String personReference) {
    rows.add(
        String.join(
                ",",
                file,
                "MET",
                custodyReference,
                personReference,
                "2024-03-31,34,unknown,,convicted,theft,custody,")
            + "\n");
    return this;
  }

  static String name(List<Path> files, int index) {
    return files.get(index).getFileName().toString();
  }

  String own() {
    return own;
  }

  String csv() {
    return HEADER + String.join("", rows);
  }
}
