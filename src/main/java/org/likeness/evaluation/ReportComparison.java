package org.likeness.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two reports side by side.
 *
 * @param first the one compared with
 * @param second the other
 * @param rows one for each rate that both have
 * @param cautions why they may not be comparable
 */
public record ReportComparison(
    EvaluationReport first, EvaluationReport second, List<Row> rows, List<String> cautions) {

  /**
   * One rate in both.
   *
   * @param condition of the probes
   * @param name of the rate
   * @param first value
   * @param second value
   */
  public record Row(String condition, String name, Rate first, Rate second) {

    /** Second less first. */
    public String difference() {
      return first.trials() == 0 || second.trials() == 0
          ? "–"
          : "%+.4f".formatted(second.value() - first.value());
    }

    /** Whether the intervals leave no doubt that they differ. */
    public boolean distinct() {
      return first.low() > second.high() || second.low() > first.high();
    }
  }

  /** Compares two report files. */
  static ReportComparison of(Path first, Path second) {
    return of(read(first), read(second));
  }

  static ReportComparison of(EvaluationReport first, EvaluationReport second) {
    Map<String, Row> rows = new LinkedHashMap<>();
    Map<String, Map.Entry<String, Rate>> others = rates(second);
    rates(first)
        .forEach(
            (key, mine) -> {
              Map.Entry<String, Rate> other = others.get(key);
              if (other != null) {
                String condition = key.substring(0, key.indexOf('\n'));
                rows.put(key, new Row(condition, mine.getKey(), mine.getValue(), other.getValue()));
              }
            });
    return new ReportComparison(first, second, List.copyOf(rows.values()), cautions(first, second));
  }

  private static EvaluationReport read(Path file) {
    try {
      EvaluationReport report = Json.MAPPER.readValue(file.toFile(), EvaluationReport.class);
      if (!EvaluationReport.FORMAT.equals(report.format())) {
        throw new EvaluationProblem("%s is not a report of this program".formatted(file));
      }
      return report;
    } catch (IOException e) {
      throw new EvaluationProblem("%s cannot be read as a report".formatted(file), e);
    }
  }

  private static Map<String, Map.Entry<String, Rate>> rates(EvaluationReport report) {
    Map<String, Map.Entry<String, Rate>> rates = new LinkedHashMap<>();
    for (Condition condition : report.conditions()) {
      condition
          .points()
          .forEach(p -> put(rates, condition.name(), "FNIR at FPIR " + p.target(), p.fnir()));
      condition
          .points()
          .forEach(p -> put(rates, condition.name(), "FPIR, target " + p.target(), p.fpir()));
      condition.ranks().forEach(r -> put(rates, condition.name(), "rank " + r.rank(), r.hit()));
    }
    report
        .verification()
        .points()
        .forEach(p -> put(rates, Condition.AS_GIVEN, "FNMR at FMR " + p.target(), p.fnmr()));
    return rates;
  }

  private static void put(
      Map<String, Map.Entry<String, Rate>> rates, String condition, String name, Rate rate) {
    rates.put(condition + "\n" + name, Map.entry(name, rate));
  }

  private static List<String> cautions(EvaluationReport first, EvaluationReport second) {
    List<String> cautions = new ArrayList<>();
    if (!first.setup().manifestSha256().equals(second.setup().manifestSha256())) {
      cautions.add("The reports are of different sets: their rates cannot be compared fairly.");
    }
    if (first.enrolment().people() != second.enrolment().people()) {
      cautions.add("The galleries hold different numbers of people: rates depend on that.");
    }
    return cautions;
  }
}
