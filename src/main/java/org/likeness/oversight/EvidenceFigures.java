package org.likeness.oversight;

import org.jspecify.annotations.Nullable;
import org.likeness.evaluation.EvaluationReport;
import org.likeness.evaluation.EvaluationReport.GroupRates;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.Rate;
import org.likeness.governance.EvidenceInForce;
import org.likeness.governance.Setting;
import org.likeness.governance.SettingEvidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

/** What the evidence for all that was in force shows, without what small groups would give away. */
@ApplicationScoped
class EvidenceFigures {
  private static final Set<String> ERRORS = Set.of("FPIR", "FNIR");

  private final EvidenceInForce evidence;
  private final int smallest;

  EvidenceFigures(EvidenceInForce evidence, OversightConfig config) {
    this.evidence = evidence;
    this.smallest = config.smallest();
  }

  /** Of all that was in force in these months, the latest first. */
  List<ModelEvidence> read(Months months) {
    return evidence.between(months.begin().toInstant(), months.end().toInstant()).stream()
        .map(one -> of(one, smallest))
        .toList();
  }

  static ModelEvidence of(SettingEvidence of, int smallest) {
    Setting setting = of.setting();
    SettingEvidence.Measured measured = of.evidence();
    return new ModelEvidence(
        setting.model(),
        setting.modelSha256(),
        setting.preprocessing(),
        setting.fpir(),
        of.inForceAt(),
        of.until(),
        of.approvedBy(),
        of.overridden(),
        measured == null ? null : report(measured, setting.fpir(), smallest),
        of.missing(),
        measured == null ? List.of() : labels(measured.report(), setting.fpir(), smallest));
  }

  private static ModelEvidence.OfReport report(
      SettingEvidence.Measured measured, double fpir, int smallest) {
    EvaluationReport report = measured.report();
    Optional<OperatingRates> rates =
        nearest(report.asGiven().points(), OperatingRates::target, fpir)
            .filter(point -> !isSmall(point.fpir(), smallest) && !isSmall(point.fnir(), smallest));
    return new ModelEvidence.OfReport(
        measured.id(),
        measured.sha256(),
        report.made(),
        measured.maker(),
        report.enrolment().people(),
        rates.map(OperatingRates::target).orElse(null),
        rates.map(OperatingRates::fpir).orElse(null),
        rates.map(OperatingRates::fnir).orElse(null));
  }

  private static boolean isSmall(Rate rate, int smallest) {
    return rate.people() > 0 && rate.people() < smallest;
  }

  private static <T> Optional<T> nearest(List<T> all, Function<T, Double> target, double fpir) {
    return all.stream().min(Comparator.comparing(one -> Math.abs(target.apply(one) - fpir)));
  }

  /** Each label once: of several rates that it was measured at, the nearest to the one in force. */
  private static List<ModelEvidence.OfLabel> labels(
      EvaluationReport report, double fpir, int smallest) {
    Map<String, List<LabelRates>> measured =
        report.labels().stream()
            .collect(
                Collectors.groupingBy(LabelRates::label, LinkedHashMap::new, Collectors.toList()));
    return measured.values().stream()
        .flatMap(rates -> nearest(rates, LabelRates::target, fpir).stream())
        .map(label -> label(label, smallest))
        .toList();
  }

  private static ModelEvidence.OfLabel label(LabelRates label, int smallest) {
    boolean[] strangers = withheld(label, GroupRates::fpir, smallest);
    boolean[] enrolled = withheld(label, GroupRates::fnir, smallest);
    Set<String> shown = new TreeSet<>();
    List<ModelEvidence.OfGroup> groups = new ArrayList<>();
    for (int i = 0; i < label.groups().size(); i++) {
      GroupRates group = label.groups().get(i);
      // either size would tell of the other, as most people are in both
      boolean hidden = strangers[i] || enrolled[i];
      groups.add(
          new ModelEvidence.OfGroup(
              group.name(),
              group.tooFew(),
              unless(hidden, group.fpir()),
              unless(hidden, group.fnir())));
      if (!hidden) {
        shown.add(group.name());
      }
    }
    return new ModelEvidence.OfLabel(
        label.label(),
        label.target(),
        groups,
        label.ratios().stream().filter(ratio -> isShown(ratio, shown)).toList());
  }

  private static @Nullable Rate unless(boolean hidden, Rate rate) {
    return hidden ? null : rate;
  }

  private static boolean isShown(GroupRatio ratio, Set<String> shown) {
    return ERRORS.contains(ratio.error())
        && shown.contains(ratio.highest())
        && shown.contains(ratio.lowest());
  }

  private static boolean[] withheld(
      LabelRates label, Function<GroupRates, Rate> error, int smallest) {
    List<Long> people = label.groups().stream().map(group -> error.apply(group).people()).toList();
    return Withholding.ofList(people, false, smallest);
  }
}
