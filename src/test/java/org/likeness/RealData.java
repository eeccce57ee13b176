package org.likeness;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where tests find real models and real faces, which are never part of the repository. */
public final class RealData {

  private RealData() {}

  /** The folder of model files, if it is here. */
  public static Optional<Path> modelsFolder() {
    return folder("likeness.test.models", "../shared/models");
  }

  /** The folder of real photographs, if it is here. */
  public static Optional<Path> facesFolder() {
    return folder("likeness.test.faces", "../shared/faces");
  }

  /** The folder of model files; the test is skipped, in words, where it is absent. */
  public static Path requiredModels() {
    return required(modelsFolder(), "recognition models");
  }

  /** The folder of photographs; the test is skipped, in words, where it is absent. */
  public static Path requiredFaces() {
    return required(facesFolder(), "real photographs");
  }

  /** The pages; the test is skipped, in words, where the service was built without them. */
  public static void requiredPages() {
    boolean built;
    try (InputStream page = RealData.class.getResourceAsStream("/META-INF/resources/index.html")) {
      built =
          page != null
              && new String(page.readAllBytes(), StandardCharsets.UTF_8).contains("/assets/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!built) {
      System.out.println("SKIPPED: needs the pages, which npm builds, and there is no npm here");
    }
    Assumptions.assumeTrue(built, "the pages were not built");
  }

  private static Path required(Optional<Path> folder, String what) {
    if (folder.isEmpty()) {
      System.out.println("SKIPPED: needs " + what + ", which are not on this machine");
    }
    Assumptions.assumeTrue(folder.isPresent(), what + " are not on this machine");
    return folder.orElseThrow();
  }

  private static Optional<Path> folder(String property, String usual) {
    return Optional.of(Path.of(System.getProperty(property, usual)).toAbsolutePath().normalize())
        .filter(Files::isDirectory);
  }
}
