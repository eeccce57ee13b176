package org.likeness.governance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.evaluation.EvaluationReport;
import org.likeness.evaluation.EvaluationReport.GroupRates;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.Rate;
import org.likeness.gallery.TemplateModel;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;
import static org.likeness.governance.EvidenceFiles.group;
import static org.likeness.governance.EvidenceFiles.label;

/** E1: what a report shows decides whether a change may be approved. */
class EvidenceTest {
  private static final TemplateModel MODEL =
      new TemplateModel("a-model", Sha256.of(new byte[1]), "3/a-detector");
  private static final Evidence RULES = new Evidence(2, 100, Set.of("sex"));

  @Test
  void equalGroupsOfEnoughPeopleSpeakNotAgainstIt() {
    assertThat(against(label("sex", 2, 2))).isEmpty();
  }

  @Test
  void ratioThatChanceMayHaveMadeDoesNotCount() {
    // five times as many, but at least 1.67 times
    assertThat(against(label("sex", 2, 10))).isEmpty();
  }

  @Test
  void ratioThatIsSurelyAboveTheLimitIsNamedWithItsFigures() {
    assertThat(against(label("sex", 2, 40)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("ratio-exceeded");
              assertThat(finding.label()).isEqualTo("sex");
              assertThat(finding.error()).isEqualTo("FPIR");
              assertThat(finding.group()).isEqualTo("second");
              assertThat(finding.value()).isEqualTo(20.0 / 3, offset(1e-9));
              assertThat(finding.limit()).isEqualTo(2);
            });
  }

  /** No error in one group gives no ratio, but it is no excuse for many in the other. */
  @Test
  void groupWithoutAnyErrorIsComparedAllTheSame() {
    assertThat(against(label("sex", 0, 40))).extracting(Finding::code).contains("ratio-exceeded");
    assertThat(against(label("sex", 0, 1))).isEmpty();
  }

  /**
   * E1: a small group without errors is the lowest of all, and must not stand before the others.
   */
  @Test
  void smallGroupWithoutErrorsHidesNoOtherRatio() {
    LabelRates ages =
        new LabelRates(
            "sex",
            0.01,
            0.001,
            List.of(
                ofRate("a", new Rate(0, 0, 0.0362, 0, 100, 100)),
                ofRate("b", new Rate(0.0005, 0, 0.002, 1, 2000, 2000)),
                ofRate("c", new Rate(0.069, 0.058, 0.08, 138, 2000, 2000))),
            List.of(
                new GroupRatio("FPIR", "c", "a", null, null, null),
                new GroupRatio("FNIR", "a", "a", 1.0, 1.0, 1.0)));

    assertThat(against(ages))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("ratio-exceeded");
              assertThat(finding.group()).isEqualTo("c");
              assertThat(finding.value()).isEqualTo(29.0, offset(1e-9));
              assertThat(finding.words()).contains("that of 'b'");
            });
    EvaluationReport report = EvidenceFiles.report(MODEL, "older", List.of(ages));
    assertThat(ReportCheck.read(EvidenceFiles.json(report))).isEqualTo(report);
  }

  /** Such a report is refused today, but may have been kept before. */
  @Test
  void groupWhoseRateIsSaidToBeCertainlyNothingHidesNoOther() {
    LabelRates label =
        label(
            "sex",
            0.01,
            ofRate("first", new Rate(0, 0, 0, 0, 200, 200)),
            ofRate("second", new Rate(0.2, 0.15, 0.25, 40, 200, 200)));

    assertThat(against(label)).extracting(Finding::code).containsExactly("ratio-exceeded");
    assertThatThrownBy(
            () ->
                ReportCheck.read(
                    EvidenceFiles.json(EvidenceFiles.report(MODEL, "t", List.of(label)))))
        .isInstanceOf(Problem.class);
  }

  private static GroupRates ofRate(String name, Rate fpir) {
    Rate fnir = new Rate(0.02, 0.01, 0.03, 20, 1000, 1000);
    return new GroupRates(name, false, fpir, fnir, fpir, fnir);
  }

  /** E1: what chance gives is judged by the ratio's own interval, which no report may leave out. */
  @Test
  void reportWithoutItsRatiosIsRefused() {
    LabelRates whole = label("sex", 2, 40);
    LabelRates stripped =
        new LabelRates("sex", whole.target(), whole.targetFmr(), whole.groups(), List.of());
    LabelRates half =
        new LabelRates(
            "sex", whole.target(), whole.targetFmr(), whole.groups(), whole.ratios().subList(0, 1));

    for (LabelRates lacking : List.of(stripped, half)) {
      byte[] json = EvidenceFiles.json(EvidenceFiles.report(MODEL, "t", List.of(lacking)));
      assertThatThrownBy(() -> ReportCheck.read(json))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.errors().getFirst().field()).isEqualTo("report");
                assertThat(problem.errors().getFirst().reason()).contains("by 'sex'");
              });
    }
  }

  @Test
  void groupOfTooFewPeopleIsNamed() {
    assertThat(against(label("sex", 0.01, group("first", 1, 99), group("second", 2, 200))))
        .extracting(Finding::code, Finding::error, Finding::group, Finding::value)
        .containsExactly(
            tuple("too-few-samples", "FPIR", "first", 99.0),
            tuple("too-few-samples", "FNIR", "first", 99.0));
  }

  @Test
  void missingLabelAndAnotherRateAreNamed() {
    assertThat(against(label("age", 2, 2)))
        .extracting(Finding::code)
        .containsExactly("label-missing");
    assertThat(RULES.against(EvidenceFiles.report(MODEL, "t", List.of(label("sex", 2, 2))), 0.003))
        .extracting(Finding::code)
        .containsExactly("other-rate");
  }

  @Test
  void ofSeveralRatesTheWantedOneCounts() {
    LabelRates unfair = label("sex", 0.1, group("first", 2, 200), group("second", 40, 200));
    EvaluationReport report = EvidenceFiles.report(MODEL, "t", List.of(unfair, label("sex", 2, 2)));

    assertThat(RULES.against(report, 0.01)).isEmpty();
    assertThat(RULES.against(report, 0.1))
        .extracting(Finding::code)
        .containsExactly("ratio-exceeded");
    assertThat(RULES.against(report, 0.003))
        .extracting(Finding::code)
        .containsExactly("ratio-exceeded", "other-rate");
  }

  @Test
  void soundReportIsRead() {
    EvaluationReport report = ReportCheck.read(EvidenceFiles.fair(MODEL, "sound"));

    assertThat(report.setup().title()).isEqualTo("sound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"events\":40=\"events\":4",
        "\"low\":0.005,=\"low\":0.9,",
        "\"low\":0.1,=\"low\":0.21,",
        "\"ratio\":20.0=\"ratio\":1.0",
        "\"highest\":\"second\"=\"highest\":\"third\"",
        "likeness-evaluation-1=likeness-evaluation-0",
        "\"name\":\"second\"=\"name\":\"first\"",
        "\"setup\":{=\"setup\":null,\"other\":{",
        "\"labels\":[=\"labels\":null,\"other\":[",
        "{\"format\"=[{\"format\""
      })
  void reportThatContradictsItselfIsRefused(String change) {
    String[] parts = change.split("=", 2);
    String json = new String(EvidenceFiles.unfair(MODEL, "x"), StandardCharsets.UTF_8);
    assertThat(json).contains(parts[0]);

    byte[] changed = json.replace(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ReportCheck.read(changed))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors().getFirst().field()).isEqualTo("report"));
  }

  private static List<Finding> against(LabelRates label) {
    return RULES.against(EvidenceFiles.report(MODEL, "t", List.of(label)), 0.01);
  }
}
