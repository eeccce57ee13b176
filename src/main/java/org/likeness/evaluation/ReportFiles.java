package org.likeness.evaluation;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.likeness.evaluation.EvaluationReport.GroupRates;
import org.likeness.evaluation.EvaluationReport.Histogram;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes a report into its folder: a page, JSON, and tables. */
final class ReportFiles {
  static final String JSON = "report.json";

  /** Who may be one person under two labels; only there if there is anybody. */
  static final String ALIKE = "alike.csv";

  private final Path folder;

  ReportFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** What people without the set may read. */
  void write(EvaluationReport report) throws IOException {
    Files.writeString(folder.resolve(JSON), Json.MAPPER.writeValueAsString(report));
    table("rates.csv", csv -> rates(csv, report));
    table("det.csv", csv -> det(csv, report));
    table("cmc.csv", csv -> cmc(csv, report));
    table("scores.csv", csv -> scores(csv, report.scores()));
    table("groups.csv", csv -> groups(csv, report));
    Files.writeString(folder.resolve("report.html"), new ReportPage().report(report));
  }

  /** What is about single images of the set, for those who look after it. */
  void write(TrialResult trial, List<PairScores.Alike> alike) throws IOException {
    table("searches.csv", csv -> searches(csv, trial));
    table("images.csv", csv -> images(csv, trial));
    Files.deleteIfExists(folder.resolve(ALIKE));
    if (!alike.isEmpty()) {
      table(ALIKE, csv -> alike(csv, alike));
    }
  }

  private void table(String name, Consumer<CsvWriter> content) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(name))) {
      content.accept(csv);
    }
  }

  private static void rates(CsvWriter csv, EvaluationReport report) {
    csv.writeRecord(
        "condition",
        "error",
        "at",
        "threshold",
        "rate",
        "low",
        "high",
        "events",
        "trials",
        "people");
    for (Condition condition : report.conditions()) {
      for (OperatingRates point : condition.points()) {
        String at = "FPIR " + point.target();
        rate(csv, condition.name(), "FPIR", at, point.cosine(), point.fpir());
        rate(csv, condition.name(), "FNIR", at, point.cosine(), point.fnir());
      }
      condition
          .ranks()
          .forEach(r -> rate(csv, condition.name(), "hit", "rank " + r.rank(), "", r.hit()));
    }
    for (EvaluationReport.MatchRates point : report.verification().points()) {
      String at = "FMR " + point.target();
      rate(csv, Condition.AS_GIVEN, "FMR", at, point.cosine(), point.fmr());
      rate(csv, Condition.AS_GIVEN, "FNMR", at, point.cosine(), point.fnmr());
    }
  }

  private static void rate(
      CsvWriter csv, String condition, String error, String at, String threshold, Rate rate) {
    csv.writeRecord(
        condition,
        error,
        at,
        threshold,
        String.valueOf(rate.value()),
        String.valueOf(rate.low()),
        String.valueOf(rate.high()),
        String.valueOf(rate.events()),
        String.valueOf(rate.trials()),
        String.valueOf(rate.people()));
  }

  private static void det(CsvWriter csv, EvaluationReport report) {
    csv.writeRecord("condition", "threshold", "fpir", "fnir");
    for (Condition condition : report.conditions()) {
      condition
          .det()
          .forEach(
              p ->
                  csv.writeRecord(
                      condition.name(),
                      String.valueOf(p.threshold()),
                      String.valueOf(p.fpir()),
                      String.valueOf(p.fnir())));
    }
  }

  private static void cmc(CsvWriter csv, EvaluationReport report) {
    csv.writeRecord("condition", "rank", "hit");
    for (Condition condition : report.conditions()) {
      for (int i = 0; i < condition.cmc().size(); i++) {
        csv.writeRecord(
            condition.name(), String.valueOf(i + 1), String.valueOf(condition.cmc().get(i)));
      }
    }
  }

  private static void scores(CsvWriter csv, Histogram scores) {
    csv.writeRecord("from", "mated", "nonMated");
    for (int i = 0; i < scores.mated().size(); i++) {
      csv.writeRecord(
          Rate.number(scores.from() + i * scores.width()),
          String.valueOf(scores.mated().get(i)),
          String.valueOf(scores.nonMated().get(i)));
    }
  }

  private static void groups(CsvWriter csv, EvaluationReport report) {
    csv.writeRecord(
        "label", "target", "group", "error", "rate", "low", "high", "events", "trials", "people");
    for (LabelRates label : report.labels()) {
      for (GroupRates group : label.groups()) {
        group(csv, label, group, "FPIR", group.fpir());
        group(csv, label, group, "FNIR", group.fnir());
        group(csv, label, group, "FMR", group.fmr());
        group(csv, label, group, "FNMR", group.fnmr());
      }
    }
  }

  private static void group(
      CsvWriter csv, LabelRates label, GroupRates group, String error, Rate rate) {
    csv.writeRecord(
        label.label(),
        String.valueOf(error.endsWith("IR") ? label.target() : label.targetFmr()),
        group.name(),
        error,
        String.valueOf(rate.value()),
        String.valueOf(rate.low()),
        String.valueOf(rate.high()),
        String.valueOf(rate.events()),
        String.valueOf(rate.trials()),
        String.valueOf(rate.people()));
  }

  private static void searches(CsvWriter csv, TrialResult trial) {
    csv.writeRecord("condition", "file", "mated", "failure", "mateRank", "mateScore", "otherScore");
    for (SearchOutcome search : trial.searches()) {
      csv.writeRecord(
          search.condition(),
          search.probe().file(),
          search.mated() ? "yes" : "no",
          Objects.requireNonNullElse(search.failure(), ""),
          search.mateRank() == 0 ? "" : String.valueOf(search.mateRank()),
          search.mateScore() == null ? "" : String.valueOf(search.mateScore()),
          search.otherScore() == null ? "" : String.valueOf(search.otherScore()));
    }
  }

  private static void alike(CsvWriter csv, List<PairScores.Alike> alike) {
    csv.writeRecord("person", "other", "cosine", "probe", "gallery");
    for (PairScores.Alike pair : alike) {
      csv.writeRecord(
          pair.probe().person(),
          pair.gallery().person(),
          Rate.number(pair.score()),
          pair.probe().file(),
          pair.gallery().file());
    }
  }

  private static void images(CsvWriter csv, TrialResult trial) {
    csv.writeRecord("file", "what", "reason");
    trial
        .notEnrolled()
        .forEach((image, reason) -> csv.writeRecord(image.file(), "failure to enrol", reason));
    trial.setAside().forEach((image, reason) -> csv.writeRecord(image.file(), "set aside", reason));
    for (SearchOutcome search : trial.searches()) {
      if (search.failure() != null && search.condition().equals(Condition.AS_GIVEN)) {
        csv.writeRecord(search.probe().file(), "failure to acquire", search.failure());
      }
    }
  }
}
