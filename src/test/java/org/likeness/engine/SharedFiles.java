package org.likeness.engine;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Models and photographs that lie beside the project and are not part of it: in the folder named by
 * the system property {@code likeness.shared}, the variable {@code LIKENESS_SHARED}, or {@code
 * ../shared}.
 */
final class SharedFiles {

  private static final Path ROOT =
      Path.of(
          System.getProperty(
              "likeness.shared", System.getenv().getOrDefault("LIKENESS_SHARED", "../shared")));

  private SharedFiles() {}

  /** The folder with models; without it the test is skipped and says so. */
  static Path models() {
    return present("models");
  }

  /** The folder with portraits; without it the test is skipped and says so. */
  static Path portraits() {
    return present("faces/portraits");
  }

  /** The folder with group photographs; without it the test is skipped and says so. */
  static Path counts() {
    return present("faces/counts");
  }

  private static Path present(String name) {
    Path folder = ROOT.resolve(name);
    if (!Files.isDirectory(folder)) {
      System.out.println(
          "SKIPPED for want of " + folder + ": what this test claims was not shown.");
    }
    Assumptions.assumeTrue(Files.isDirectory(folder), "there is no " + folder);
    return folder;
  }
}
