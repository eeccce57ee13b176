package org.likeness.governance;

import org.jspecify.annotations.Nullable;
import org.likeness.evaluation.EvaluationReport;
import org.likeness.evaluation.EvaluationReport.GroupRates;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.Rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report lacks, or shows, that forbids a change (E1).
 *
 * @param groupRatio highest ratio between groups, by the lower end of its interval
 * @param groupSamples fewest people of a group
 * @param labels how the labels begin that there must be
 */
record Evidence(double groupRatio, int groupSamples, Set<String> labels) {
  private static final List<String> ERRORS = List.of("FPIR", "FNIR");
  private static final List<String> WORST_FIRST =
      List.of("ratio-exceeded", "too-few-samples", "no-comparison", "label-missing", "other-rate");

  static Evidence of(GovernanceConfig config) {
    return new Evidence(config.groupRatio(), config.groupSamples(), config.groupLabels());
  }

  /** Everything that speaks against a rate; empty if nothing does. */
  List<Finding> against(EvaluationReport report, double fpir) {
    List<Finding> findings = new ArrayList<>();
    missing(report.labels()).forEach(wanted -> findings.add(missing(wanted)));
    Map<String, List<LabelRates>> measured =
        report.labels().stream()
            .collect(
                Collectors.groupingBy(LabelRates::label, LinkedHashMap::new, Collectors.toList()));
    measured.values().forEach(rates -> against(rates, fpir, findings));
    findings.sort(Comparator.comparing(finding -> WORST_FIRST.indexOf(finding.code())));
    return findings;
  }

  /** How the labels begin that there must be and are not. */
  List<String> missing(List<LabelRates> measured) {
    return new TreeSet<>(labels)
        .stream()
            .filter(wanted -> measured.stream().noneMatch(one -> begins(one.label(), wanted)))
            .toList();
  }

  private static boolean begins(String label, String wanted) {
    return label.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT));
  }

  private static Finding missing(String wanted) {
    return new Finding(
        "label-missing",
        wanted,
        null,
        null,
        null,
        null,
        "The report says nothing about groups by '%s'".formatted(wanted));
  }

  /** Of several rates that a label was measured at, the wanted one counts. */
  private void against(List<LabelRates> rates, double fpir, List<Finding> findings) {
    LabelRates label =
        rates.stream()
            .filter(rate -> Math.abs(rate.target() - fpir) <= 1e-9)
            .findFirst()
            .orElse(null);
    if (label == null) {
      findings.add(otherRate(rates, fpir));
      label = rates.getFirst();
    }
    against(label, findings);
  }

  private void against(LabelRates label, List<Finding> findings) {
    if (label.groups().size() < 2) {
      findings.add(
          new Finding(
              "no-comparison",
              label.label(),
              null,
              null,
              (double) label.groups().size(),
              2.0,
              "There are not two groups by '%s' to compare".formatted(label.label())));
    }
    for (GroupRates group : label.groups()) {
      ERRORS.stream()
          .filter(error -> errorOf(error).apply(group).people() < groupSamples)
          .forEach(error -> findings.add(tooFew(label, group, error)));
    }
    label.ratios().stream()
        .filter(ratio -> ERRORS.contains(ratio.error()))
        .flatMap(ratio -> Stream.ofNullable(exceeded(label, ratio)))
        .forEach(findings::add);
  }

  private static Finding otherRate(List<LabelRates> rates, double fpir) {
    LabelRates label = rates.getFirst();
    return new Finding(
        "other-rate",
        label.label(),
        null,
        null,
        label.target(),
        fpir,
        "The groups by '%s' were measured at an FPIR of %s, not of %s"
            .formatted(
                label.label(),
                rates.stream()
                    .map(rate -> String.valueOf(rate.target()))
                    .collect(Collectors.joining(" and ")),
                fpir));
  }

  private Finding tooFew(LabelRates label, GroupRates group, String error) {
    long people = errorOf(error).apply(group).people();
    return new Finding(
        "too-few-samples",
        label.label(),
        error,
        group.name(),
        (double) people,
        (double) groupSamples,
        "The %s of '%s' (%s) rests on %d people; at least %d are needed"
            .formatted(error, group.name(), label.label(), people, groupSamples));
  }

  private @Nullable Finding exceeded(LabelRates label, GroupRatio ratio) {
    double least = least(label, ratio);
    return least <= groupRatio
        ? null
        : new Finding(
            "ratio-exceeded",
            label.label(),
            ratio.error(),
            ratio.highest(),
            least,
            groupRatio,
            String.format(
                Locale.UK,
                "The %s of '%s' is at least %.2f times that of '%s' (%s); the limit is %s",
                ratio.error(),
                ratio.highest(),
                least,
                ratio.lowest(),
                label.label(),
                groupRatio));
  }

  /**
   * What the ratio is at least. Where the lowest group had no error there is no ratio; then the low
   * end of one rate is compared with the high end of the other.
   */
  private static double least(LabelRates label, GroupRatio ratio) {
    Double low = ratio.low();
    if (low != null) {
      return low;
    }
    Function<GroupRates, Rate> error = errorOf(ratio.error());
    double highest = group(label, ratio.highest(), error).low();
    double lowest = group(label, ratio.lowest(), error).high();
    return lowest == 0 ? 0 : highest / lowest;
  }

  private static Rate group(LabelRates label, String name, Function<GroupRates, Rate> error) {
    return label.groups().stream()
        .filter(group -> group.name().equals(name))
        .map(error)
        .findFirst()
        .orElseThrow();
  }

  /** The rate of a group that an error's name stands for. */
  static Function<GroupRates, Rate> errorOf(String error) {
    return switch (error) {
      case "FPIR" -> GroupRates::fpir;
      case "FNIR" -> GroupRates::fnir;
      case "FMR" -> GroupRates::fmr;
      default -> GroupRates::fnmr;
    };
  }
}
