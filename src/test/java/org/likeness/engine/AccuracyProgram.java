package org.likeness.engine;

import org.likeness.engine.GroupPhotographs.Count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures every recogniser and detector whose file is there and prints a table in Markdown.
 * Arguments: the folder that holds {@code faces/portraits} and {@code faces/counts}; the folder of
 * the models; optionally the file to write the table to as well.
 */
public final class AccuracyProgram {

  private static final String HEADER =
      """
      | recogniser | detector | rank-1 | rank-10 | FNIR at FPIR 0.1 | 0.01 | 0.003 | not enrolled | probes without a face | counts right | CPU ms per portrait |
      |---|---|---|---|---|---|---|---|---|---|---|
      """;

  private AccuracyProgram() {}

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      throw new IllegalArgumentException(
          "arguments: FOLDER MODELS [FILE]; found " + arguments.length);
    }
    Path models = Path.of(arguments[1]);
    String table = HEADER + String.join("\n", rows(Path.of(arguments[0]), models)) + "\n";
    System.out.println(table);
    if (arguments.length == 3) {
      Path document = Path.of(arguments[2]);
      Files.writeString(document, replaced(Files.readString(document), table));
    }
  }

  /** The table goes between the two marks of the document. */
  private static String replaced(String document, String table) {
    String begin = "<!-- table -->\n";
    String end = "<!-- end of table -->";
    int from = document.indexOf(begin) + begin.length();
    return document.substring(0, from)
        + "\n"
        + table
        + "\n"
        + document.substring(document.indexOf(end, from));
  }

  private static List<String> rows(Path root, Path models) throws IOException {
    ModelStore store = new ModelStore(models);
    List<String> rows = new ArrayList<>();
    for (ModelEntry.Recogniser recogniser : ModelCatalogue.standard().recognisers()) {
      for (ModelEntry.Detector detector : ModelCatalogue.standard().detectors()) {
        if (isThere(store, recogniser) && isThere(store, detector)) {
          rows.add(row(root, settings(models, recogniser, detector)));
        }
      }
    }
    return rows;
  }

  private static boolean isThere(ModelStore store, ModelEntry model) {
    boolean there = store.check(model) instanceof ModelCheck.Good;
    if (!there) {
      System.err.println("not measured for want of " + store.path(model));
    }
    return there;
  }

  private static EngineSettings settings(
      Path models, ModelEntry.Recogniser recogniser, ModelEntry.Detector detector) {
    return EngineSettings.defaults(models)
        .withRecogniser(recogniser.id())
        .withDetector(detector.id());
  }

  private static String row(Path root, EngineSettings settings) throws IOException {
    try (FaceEngine engine = FaceEngine.open(settings)) {
      Portraits portraits = Portraits.in(root.resolve("faces/portraits"));
      portraits.gallery().stream()
          .limit(100)
          .forEach(row -> engine.enrol(portraits.bytes(row))); // warms up
      Accuracy a = Accuracy.measure(engine, portraits);
      List<Count> counts = GroupPhotographs.count(engine, root.resolve("faces/counts"));
      long right = counts.stream().filter(Count::isRight).count();
      return String.format(
          Locale.ROOT,
          "| %s | %s | %.3f | %.3f | %.3f | %.3f | %.3f | %d | %d | %d of %d | %.1f |",
          settings.recogniserId(),
          settings.detectorId(),
          a.rank(1),
          a.rank(10),
          a.fnir(0.1),
          a.fnir(0.01),
          a.fnir(0.003),
          a.notEnrolled(),
          a.notSearched(),
          right,
          counts.size(),
          a.cpuMilliseconds() / a.galleryImages());
    }
  }
}
