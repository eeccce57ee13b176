package org.likeness.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes to make and to write the report of so many generated people: arguments are a
 * folder and the number. The figures are in {@code src/docs/accuracy.md}.
 */
final class ReportBench {
  private ReportBench() {}

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int people = Integer.parseInt(arguments[1]);
    TrialResult trial = GeneratedTrial.of(people);
    for (int run = 1; run <= 3; run++) {
      long cpu = processor();
      long start = System.nanoTime();
      ReportMaker maker =
          new ReportMaker(trial, List.of(), OpenSetRates.TARGETS, new Bootstrap(1000, 1));
      EvaluationReport report = maker.report(GeneratedTrial.SETUP, Instant.EPOCH);
      long made = System.nanoTime();
      ReportFiles files = new ReportFiles(folder);
      files.write(report);
      files.write(trial, maker.alike());
      long written = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "run %d: %,d searches, %d labels at %d rates; figures %.2f s, files %.2f s, processor %.2f s, page %,d bytes%n",
          run,
          trial.searches().size(),
          trial.set().labels().size(),
          OpenSetRates.TARGETS.size(),
          (made - start) / 1e9,
          (written - made) / 1e9,
          (processor() - cpu) / 1e9,
          Files.size(folder.resolve("report.html")));
    }
  }
}
