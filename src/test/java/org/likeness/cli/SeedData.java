package org.likeness.cli;

import java.nio.file.Path;

/** The synthetic people of the repository. */
final class SeedData {
  static final Path FOLDER = Path.of(System.getProperty("likeness.test.seed-data", "seed-data"));
  static final Path MANIFEST = FOLDER.resolve("MANIFEST.csv");

  private SeedData() {}

  /** A CCTV-like still of somebody who is in the manifest. */
  static Path probe() {
    return DemoFaces.in(FOLDER, Path.of("target")).probe();
  }
}
