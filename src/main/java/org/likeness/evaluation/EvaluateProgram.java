package org.likeness.evaluation;

import org.jspecify.annotations.Nullable;
import org.likeness.engine.EngineSettings;
import org.likeness.engine.FaceEngine;
import org.likeness.engine.ModelProblem;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.EvaluationReport.Setup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Measures how well a model finds the people of a labelled set, and writes a report. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false)
public final class EvaluateProgram implements Callable<Integer> {
  private static final int WRONG_USE = 2;
  private static final int NO_MODELS = 6;

  @Parameters(paramLabel = "MANIFEST", arity = "1..2")
  private List<Path> files = List.of();

  @Option(names = "--out", paramLabel = "FOLDER", required = true)
  private Path out = Path.of(".");

  @Option(names = "--compare")
  private boolean compare;

  @Option(names = "--models", paramLabel = "FOLDER")
  private Path models = Path.of(".likeness/models");

  @Option(names = "--recogniser", paramLabel = "ID")
  private @Nullable String recogniser;

  @Option(names = "--detector", paramLabel = "ID")
  private @Nullable String detector;

  @Option(names = "--recipes", paramLabel = "FILE")
  private @Nullable Path recipes;

  @Option(names = "--no-recipes")
  private boolean noRecipes;

  @Option(names = "--title", paramLabel = "TEXT")
  private String title = "Evaluation";

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  @Option(names = "--replicates", paramLabel = "N")
  private int replicates = 1000;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--fpir", paramLabel = "RATE")
  private List<Double> fpirs = List.of();

  @Option(names = "--splits", paramLabel = "N")
  private int splits;

  private final Clock clock = Clock.systemUTC();

  private final PrintStream progress = System.err;

  private final PrintStream result = System.out;

  /** Runs the program; used in a JVM of its own, with the options of the service. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(new CommandLine(new EvaluateProgram()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      if (compare) {
        compare();
      } else {
        evaluate();
      }
      return 0;
    } catch (EvaluationProblem e) {
      progress.println(e.getMessage());
      return WRONG_USE;
    } catch (ModelProblem e) {
      progress.println(e.getMessage());
      return NO_MODELS;
    }
  }

  private void compare() throws IOException {
    if (files.size() != 2) {
      throw new EvaluationProblem("--compare takes two files report.json");
    }
    ReportComparison comparison = ReportComparison.of(files.get(0), files.get(1));
    Path page = Files.createDirectories(out).resolve("comparison.html");
    Files.writeString(page, new ReportPage().comparison(comparison));
    Files.writeString(
        out.resolve("comparison.json"), Json.MAPPER.writeValueAsString(comparison.rows()));
    result.println(page);
  }

  private void evaluate() throws IOException, InterruptedException {
    if (files.size() != 1) {
      throw new EvaluationProblem("One manifest is evaluated at a time");
    }
    List<Double> targets = targets();
    LabelledSet set = SetReader.read(files.getFirst());
    List<Recipe> made = noRecipes ? List.of() : Recipe.read(Optional.ofNullable(recipes));
    try (FaceEngine engine = FaceEngine.open(settings())) {
      Bootstrap bootstrap = new Bootstrap(replicates, seed);
      TrialResult trial =
          new Trial(set, engine, made, bootstrap, new Side(threads, progress)).run();
      long start = System.nanoTime();
      ReportMaker maker = new ReportMaker(trial, made, targets, bootstrap);
      EvaluationReport report =
          maker.report(setup(set, engine), Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
      long written = System.nanoTime();
      ReportFiles folder = new ReportFiles(out);
      folder.write(report);
      progress.printf(
          "Statistics took %.1f s, writing the report %.1f s%n",
          (written - start) / 1e9, (System.nanoTime() - written) / 1e9);
      folder.write(trial, maker.alike());
      print(report);
      calibrate(trial, report);
    }
  }

  private List<Double> targets() {
    fpirs.stream()
        .filter(rate -> !(rate > 0 && rate <= 1))
        .findFirst()
        .ifPresent(
            rate -> {
              throw new EvaluationProblem("--fpir is above 0 and at most 1, not " + rate);
            });
    return Stream.concat(OpenSetRates.TARGETS.stream(), fpirs.stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private void calibrate(TrialResult trial, EvaluationReport report) throws IOException {
    CalibrationFiles files =
        new CalibrationFiles(out, trial, report.setup(), new Bootstrap(replicates, seed), result);
    boolean isWritten = files.write(LocalDate.ofInstant(report.made(), ZoneOffset.UTC));
    if (isWritten && splits > 0) {
      files.check(splits);
    }
  }

  private EngineSettings settings() {
    EngineSettings settings = EngineSettings.defaults(models);
    settings = recogniser == null ? settings : settings.withRecogniser(recogniser);
    return detector == null ? settings : settings.withDetector(detector);
  }

  private Setup setup(LabelledSet set, FaceEngine engine) {
    return new Setup(
        title,
        set.sha256(),
        engine.modelId(),
        engine.modelSha256(),
        engine.detectorId(),
        engine.preprocessingVersion(),
        version(),
        Runtime.version().toString(),
        engine.readsJpegNatively(),
        seed,
        replicates,
        ProbeSearch.LIST);
  }

  private static String version() {
    return Optional.ofNullable(EvaluateProgram.class.getPackage().getImplementationVersion())
        .orElse("built from source");
  }

  private void print(EvaluationReport report) {
    List<String> lines = new ArrayList<>(report.cautions());
    Condition asGiven = report.asGiven();
    for (OperatingRates point : asGiven.points()) {
      lines.add(
          "FNIR %s (%s) at FPIR %s"
              .formatted(point.fnir().text(), point.fnir().interval(), point.target()));
    }
    asGiven
        .ranks()
        .forEach(
            r ->
                lines.add(
                    "Rank %d: %s (%s)".formatted(r.rank(), r.hit().text(), r.hit().interval())));
    lines.add(out.resolve("report.html").toString());
    lines.forEach(result::println);
  }
}
