package org.likeness.governance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.likeness.evaluation.Condition;
import org.likeness.evaluation.EvaluationReport;
import org.likeness.evaluation.EvaluationReport.Enrolment;
import org.likeness.evaluation.EvaluationReport.GroupRates;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.EvaluationReport.Histogram;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.EvaluationReport.Setup;
import org.likeness.evaluation.EvaluationReport.Verification;
import org.likeness.evaluation.Rate;
import org.likeness.gallery.TemplateModel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reports with the figures that a test wants, in the form in which the program writes them. */
public final class EvidenceFiles {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private EvidenceFiles() {}

  /** Groups by sex, age and ethnicity, none of which is worse off. */
  public static byte[] fair(TemplateModel model, String title) {
    return json(
        report(
            model,
            title,
            List.of(label("sex", 2, 2), label("age", 2, 2), label("ethnicity", 2, 2))));
  }

  /** The same, but one sex is listed wrongly far more often than the other. */
  public static byte[] unfair(TemplateModel model, String title) {
    return json(
        report(
            model,
            title,
            List.of(label("sex", 2, 40), label("age", 2, 2), label("ethnicity", 2, 2))));
  }

  /** Groups by sex of so many people each; none by anything else. */
  public static byte[] groups(TemplateModel model, List<Long> people) {
    if (people.isEmpty()) {
      return json(report(model, "Without labels", List.of()));
    }
    List<GroupRates> groups =
        IntStream.range(0, people.size())
            .mapToObj(i -> group("group " + i, people.get(i) / 50, people.get(i)))
            .toList();
    GroupRates low = groups.getFirst();
    GroupRates high = groups.get(1);
    return json(
        report(
            model,
            "Groups by sex",
            List.of(
                new LabelRates(
                    "sex",
                    0.01,
                    0.001,
                    groups,
                    List.of(ratio("FPIR", low.name(), low.fpir(), high.name(), high.fpir()))))));
  }

  static EvaluationReport report(TemplateModel model, String title, List<LabelRates> labels) {
    OperatingRates point = new OperatingRates(0.01, 0.6, rate(4, 400), rate(8, 400));
    return new EvaluationReport(
        "likeness-evaluation-1",
        Instant.parse("2026-11-01T10:00:00Z"),
        new Setup(
            title,
            "0".repeat(64),
            model.id(),
            model.sha256().hex(),
            "a-detector",
            model.preprocessing(),
            "0.1.0",
            "25",
            true,
            1,
            1000,
            50),
        new Enrolment(400, 400, 400, Map.of(), Map.of()),
        List.of(
            new Condition(
                "as given",
                List.of(),
                0,
                400,
                400,
                400,
                400,
                Map.of(),
                List.of(point),
                List.of(),
                List.of(),
                List.of())),
        new Histogram(-1, 0.02, List.of(), List.of()),
        new Verification(0, 0, List.of()),
        labels,
        List.of("Made up for a test"),
        List.of());
  }

  /** Two groups of 200 people each, with so many false positives. */
  static LabelRates label(String name, long fewer, long more) {
    return label(name, 0.01, group("first", fewer, 200), group("second", more, 200));
  }

  static LabelRates label(String name, double target, GroupRates low, GroupRates high) {
    return new LabelRates(
        name,
        target,
        0.001,
        List.of(low, high),
        List.of(
            ratio("FPIR", low.name(), low.fpir(), high.name(), high.fpir()),
            ratio("FNIR", low.name(), low.fnir(), high.name(), high.fnir())));
  }

  static GroupRates group(String name, long falsePositives, long people) {
    return new GroupRates(
        name,
        false,
        rate(falsePositives, people),
        rate(4, people),
        rate(0, people),
        rate(0, people));
  }

  /** The ends of a ratio's interval that chance would give are a third and three times of it. */
  private static GroupRatio ratio(String error, String low, Rate few, String high, Rate many) {
    return few.events() == 0
        ? new GroupRatio(error, high, low, null, null, null)
        : new GroupRatio(
            error,
            high,
            low,
            many.value() / few.value(),
            many.value() / few.value() / 3,
            many.value() / few.value() * 3);
  }

  static Rate rate(long events, long people) {
    double value = (double) events / people;
    return new Rate(value, value / 2, Math.min(1, value * 2 + 0.01), events, people, people);
  }

  static byte[] json(EvaluationReport report) {
    try {
      return MAPPER.writeValueAsBytes(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
