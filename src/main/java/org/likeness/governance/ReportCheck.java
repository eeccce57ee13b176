package org.likeness.governance;

import org.likeness.evaluation.EvaluationReport;
import org.likeness.evaluation.EvaluationReport.GroupRates;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.Rate;
import org.likeness.problem.Problem;

import java.io.IOException;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a file is a report as {@code likeness evaluate} writes it, and agrees with itself. */
final class ReportCheck {
  private static final double ROUNDING = 1e-6;

  private ReportCheck() {}

  /**
   * The report.
   *
   * @throws Problem invalid-request that says what is wrong
   */
  static EvaluationReport read(byte[] content) {
    try {
      EvaluationReport report = EvaluationReport.read(content);
      check(report);
      return report;
    } catch (IOException e) {
      throw Problem.field(
              "report", "is no report.json of likeness evaluate: it cannot be read as one")
          .causedBy(e);
    }
  }

  private static void check(EvaluationReport report) {
    require(
        report.made() != null
            && report.setup() != null
            && report.enrolment() != null
            && hasAll(report.conditions())
            && hasAll(report.labels())
            && hasAll(report.cautions())
            && !report.conditions().isEmpty(),
        "lacks a part");
    EvaluationReport.Setup setup = report.setup();
    require(
        isHash(setup.modelSha256())
            && hasText(setup.model())
            && hasText(setup.title())
            && hasText(setup.manifestSha256())
            && hasText(setup.preprocessing()),
        "does not say what was measured with");
    require(hasAll(report.asGiven().points()), "lacks the rates of the probes as given");
    report
        .asGiven()
        .points()
        .forEach(
            point -> {
              rate(point.fpir());
              rate(point.fnir());
            });
    report.labels().forEach(ReportCheck::label);
  }

  private static void label(LabelRates label) {
    require(
        hasText(label.label()) && hasAll(label.groups()) && hasAll(label.ratios()),
        "has a label without groups");
    Set<String> names = new HashSet<>();
    for (GroupRates group : label.groups()) {
      require(hasText(group.name()) && names.add(group.name()), "names a group twice");
      Stream.of(group.fpir(), group.fnir(), group.fmr(), group.fnmr()).forEach(ReportCheck::rate);
    }
    label.ratios().forEach(ratio -> ratio(label, ratio));
    Evidence.ERRORS.forEach(error -> compared(label, error));
  }

  /** The program compares the highest with the lowest of the groups that have enough people. */
  private static void compared(LabelRates label, String error) {
    Function<GroupRates, Rate> rate = Evidence.errorOf(error);
    DoubleSummaryStatistics values =
        label.groups().stream()
            .map(rate)
            .filter(one -> one.people() >= GroupRates.FEWEST)
            .mapToDouble(Rate::value)
            .summaryStatistics();
    require(
        values.getCount() < 2
            || label.ratios().stream()
                .filter(ratio -> error.equals(ratio.error()))
                .anyMatch(
                    ratio ->
                        rateOf(label, ratio.highest(), rate).value() >= values.getMax()
                            && rateOf(label, ratio.lowest(), rate).value() <= values.getMin()),
        "lacks the ratio of the %s between the highest and the lowest group by '%s'"
            .formatted(error, label.label()));
  }

  private static void ratio(LabelRates label, GroupRatio ratio) {
    Function<GroupRates, Rate> error = Evidence.errorOf(String.valueOf(ratio.error()));
    double high = rateOf(label, ratio.highest(), error).value();
    double low = rateOf(label, ratio.lowest(), error).value();
    Double value = ratio.ratio();
    Double from = ratio.low();
    require(high >= low, "names the wrong groups in a ratio");
    require(
        value == null ? low == 0 : Math.abs(value * low - high) <= ROUNDING * Math.max(1, value),
        "has a ratio that its rates do not have");
    require(value == null || (from != null && from >= 0), "has a ratio without an interval");
  }

  private static Rate rateOf(LabelRates label, String name, Function<GroupRates, Rate> error) {
    return label.groups().stream()
        .filter(group -> group.name().equals(name))
        .map(error)
        .findFirst()
        .orElseThrow(() -> refused("has a ratio of a group that it has not"));
  }

  private static void rate(Rate rate) {
    require(rate != null, "lacks a rate");
    require(
        rate.trials() >= 0
            && rate.people() >= 0
            && rate.people() <= rate.trials()
            && rate.events() >= 0
            && rate.events() <= rate.trials()
            && rate.low() >= 0
            && rate.low() <= rate.value() + ROUNDING
            && rate.value() <= rate.high() + ROUNDING
            && rate.high() > 0
            && rate.high() <= 1
            && (rate.trials() == 0
                || Math.abs(rate.value() - (double) rate.events() / rate.trials())
                    <= 0.5 / rate.trials() + ROUNDING),
        "has a rate that its counts do not have");
  }

  private static boolean hasAll(List<?> list) {
    return list != null && list.stream().allMatch(Objects::nonNull);
  }

  private static boolean hasText(String text) {
    return text != null && !text.isBlank() && text.indexOf(0) < 0;
  }

  private static boolean isHash(String text) {
    return text != null && text.matches("[0-9a-f]{64}");
  }

  private static void require(boolean right, String wrong) {
    if (!right) {
      throw refused(wrong);
    }
  }

  private static Problem refused(String wrong) {
    return Problem.field("report", wrong + ": it is not as likeness evaluate writes it");
  }
}
