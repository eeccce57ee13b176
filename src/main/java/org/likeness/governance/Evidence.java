package org.likeness.governance;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report lacks, or shows, that forbids a change (E1).
 *
 * @param groupRatio highest ratio between any two groups, by the lower end of its interval
 * @param groupSamples fewest people of a group
 * @param labels how the labels begin that there must be
 */
record Evidence(double groupRatio, int groupSamples, Set<String> labels) {
  /** The errors that are judged. */
  static final List<String> ERRORS = List.of("FPIR", "FNIR");

  private static final double SMALLEST_RATE = 1e-9;
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
    ERRORS.forEach(error -> exceeded(label, error).ifPresent(findings::add));
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

  /** What the ratio of two groups is at least. */
  private record Pair(String more, String fewer, double least) {}

  /** Of all pairs of groups the one whose ratio is surely the largest decides. */
  private Optional<Finding> exceeded(LabelRates label, String error) {
    return pairs(label, error)
        .max(Comparator.comparingDouble(Pair::least))
        .filter(pair -> pair.least() > groupRatio)
        .map(
            pair ->
                new Finding(
                    "ratio-exceeded",
                    label.label(),
                    error,
                    pair.more(),
                    pair.least(),
                    groupRatio,
                    String.format(
                        Locale.UK,
                        "The %s of '%s' is at least %.2f times that of '%s' (%s); the limit is %s",
                        error,
                        pair.more(),
                        pair.least(),
                        pair.fewer(),
                        label.label(),
                        groupRatio)));
  }

  private Stream<Pair> pairs(LabelRates label, String error) {
    Function<GroupRates, Rate> rate = errorOf(error);
    List<GroupRates> groups =
        label.groups().stream()
            .filter(
                group -> rate.apply(group).people() >= Math.min(GroupRates.FEWEST, groupSamples))
            .toList();
    return groups.stream()
        .flatMap(
            more ->
                groups.stream()
                    .filter(fewer -> fewer != more)
                    .map(
                        fewer ->
                            new Pair(
                                more.name(),
                                fewer.name(),
                                Math.max(
                                    byTheirEnds(rate.apply(more), rate.apply(fewer)),
                                    reported(label, error, more, fewer)))));
  }

  /** Never 0 by 0: reports that were kept before may say that a rate is certainly nothing. */
  private static double byTheirEnds(Rate more, Rate fewer) {
    return more.low() / Math.max(fewer.high(), SMALLEST_RATE);
  }

  /**
   * The low end of the ratio's own interval, which is narrower than what the ends of both rates
   * give; 0 where the report has none.
   */
  private static double reported(
      LabelRates label, String error, GroupRates more, GroupRates fewer) {
    return label.ratios().stream()
        .filter(ratio -> error.equals(ratio.error()))
        .filter(ratio -> more.name().equals(ratio.highest()))
        .filter(ratio -> fewer.name().equals(ratio.lowest()))
        .map(GroupRatio::low)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(0.0);
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
