package org.likeness.evaluation;

import org.likeness.calibration.Calibration;
import org.likeness.evaluation.EvaluationReport.Setup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Writes the calibration that belongs to a report, and how it keeps its promise.
 *
 * @param folder of the report
 * @param trial what the report is about
 * @param setup of the report
 * @param bootstrap of the report
 * @param result where to print
 */
record CalibrationFiles(
    Path folder, TrialResult trial, Setup setup, Bootstrap bootstrap, PrintStream result) {
  private static final String HEADER =
      """
      | people in the gallery | target FPIR | achieved | 95 %% interval | target inside | searches |
      |---|---|---|---|---|---|%n""";

  /**
   * Into {@code calibration.json}, and whether it was written: not if nothing can be fitted, which
   * is printed with its reason.
   */
  boolean write(LocalDate made) throws IOException {
    StrangerScores scores = StrangerScores.of(trial.probes(), trial.gallery());
    Optional<String> obstacle = CalibrationFit.obstacle(scores);
    if (obstacle.isPresent()) {
      result.println("No calibration: " + obstacle.get());
      return false;
    }
    String report = Hashes.sha256(Files.readAllBytes(folder.resolve(ReportFiles.JSON)));
    Calibration calibration =
        CalibrationFit.of(
            scores, (int) trial.galleryPeople(), setup, made, report, bootstrap.seed());
    Path file = folder.resolve("calibration.json");
    Files.writeString(file, Json.MAPPER.writeValueAsString(calibration));
    result.println(file);
    return true;
  }

  /** Prints how the promise is kept by people whom the fit has not seen. */
  void check(int splits) {
    result.printf(HEADER);
    new HoldOut(trial.probes(), trial.gallery(), setup, splits, bootstrap)
        .lines()
        .forEach(line -> result.println(line.markdown(splits)));
    result.println();
    result.println("Generated templates, calibrated with 1,000 searches of 300 people:");
    result.println();
    result.printf(HEADER);
    new GrowthCheck(setup, bootstrap).lines().forEach(line -> result.println(line.markdown(1)));
  }
}
