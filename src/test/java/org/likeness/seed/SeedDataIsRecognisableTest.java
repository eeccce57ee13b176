package org.likeness.seed;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.engine.Analysis;
import org.likeness.engine.EngineSettings;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.FaceTemplate;
import org.likeness.engine.StillAnalysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The rendered people are faces to the detector and are told apart by the recogniser. */
class SeedDataIsRecognisableTest {
  private static final Path FOLDER = Path.of("seed-data");
  private static final Path MODELS =
      Path.of(System.getProperty("likeness.test.models", "../shared/models"));

  private static FaceEngine engine;
  private static final Map<String, FaceTemplate> GALLERY = new HashMap<>();
  private static int rejected;

  @BeforeAll
  static void enrol() {
    boolean present = Files.isDirectory(MODELS);
    if (!present) {
      System.out.println("SKIPPED: accuracy on seed-data/, no model files in " + MODELS);
    }
    assumeTrue(present);
    engine = FaceEngine.open(EngineSettings.defaults(MODELS));
    for (Picture picture : picturesOf("custody/")) {
      if (analyse(picture.file()) instanceof Analysis.Enrolled enrolled) {
        GALLERY.put(picture.file(), enrolled.template());
      } else {
        rejected++;
      }
    }
  }

  @AfterAll
  static void close() {
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void everyCustodyPhotographIsEnrolled() {
    assertThat(rejected).isZero();
    assertThat(GALLERY).hasSize(2 * Cast.ENROLLED);
  }

  @ParameterizedTest
  @CsvSource({"small", "turned", "dark", "blurred"})
  void atLeast55Of60RankTheirPersonFirst(String kind) {
    long first =
        picturesOf("probes/P-").stream()
            .filter(p -> p.file().endsWith("-" + kind + ".jpg"))
            .filter(SeedDataIsRecognisableTest::ranksItsPersonFirst)
            .count();
    System.out.println("seed-data, " + kind + ": " + first + " of 60 rank first");
    assertThat(first).isBetween(55L, 60L);
  }

  @ParameterizedTest
  @CsvSource({"group-03.jpg,3", "group-05.jpg,5", "group-30.jpg,30"})
  void everyFaceOfAGroupIsFound(String file, int faces) {
    StillAnalysis analysis = engine.analyse(read("probes/" + file));
    assertThat(analysis)
        .isInstanceOfSatisfying(
            StillAnalysis.Analysed.class, found -> assertThat(found.faces()).hasSize(faces));
  }

  private static boolean ranksItsPersonFirst(Picture probe) {
    if (!(analyse(probe.file()) instanceof Analysis.Enrolled face)) {
      return false;
    }
    String best =
        GALLERY.entrySet().stream()
            .max(Comparator.comparingDouble(e -> e.getValue().cosine(face.template()).value()))
            .orElseThrow()
            .getKey();
    return personIn(best).equals(personIn(probe.file()));
  }

  private static String personIn(String file) {
    int at = file.indexOf("P-");
    return file.substring(at, at + 8);
  }

  private static List<Picture> picturesOf(String beginning) {
    return new Album().pictures.stream().filter(p -> p.file().startsWith(beginning)).toList();
  }

  private static Analysis analyse(String file) {
    return engine.enrol(read(file));
  }

  private static byte[] read(String file) {
    try {
      return Files.readAllBytes(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
