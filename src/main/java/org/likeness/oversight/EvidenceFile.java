package org.likeness.oversight;

import org.jspecify.annotations.Nullable;
import org.likeness.evaluation.Rate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/**
 * The evidence for what was in force as a table: a line for each error of each group; where there
 * is no evidence, a line that says so.
 */
final class EvidenceFile {
  private static final String NONE = "no evidence by group";

  private EvidenceFile() {}

  static void write(List<ModelEvidence> all, OutputStream out) throws IOException {
    try (CsvTable csv =
        new CsvTable(
            out,
            "model",
            "model_sha256",
            "preprocessing",
            "fpir_promised",
            "in_force_at",
            "until",
            "approved_by",
            "report_sha256",
            "report_made",
            "report_of_maker",
            "label",
            "group",
            "error",
            "measured_at_fpir",
            "rate",
            "lower_95",
            "upper_95",
            "events",
            "searches",
            "people")) {
      all.forEach(one -> new Lines(csv, one).write());
    }
  }

  /** Those of one setting. */
  private record Lines(CsvTable csv, ModelEvidence of) {

    void write() {
      ModelEvidence.OfReport report = of.report();
      if (report != null && report.target() != null) {
        errors("all", "all", report.target(), report.fpir(), report.fnir());
      }
      for (ModelEvidence.OfLabel label : of.labels()) {
        label
            .groups()
            .forEach(
                group ->
                    errors(
                        label.label(), group.group(), label.target(), group.fpir(), group.fnir()));
      }
      of.missing().forEach(label -> line(label, NONE, null, null, null));
    }

    private void errors(
        String label, String group, Double target, @Nullable Rate fpir, @Nullable Rate fnir) {
      line(label, group, "FPIR", target, fpir);
      line(label, group, "FNIR", target, fnir);
    }

    private void line(
        String label,
        String group,
        @Nullable String error,
        @Nullable Double target,
        @Nullable Rate rate) {
      ModelEvidence.OfReport report = of.report();
      boolean withheld = error != null && rate == null;
      csv.line(
          of.model(),
          of.modelSha256(),
          of.preprocessing(),
          of.fpir(),
          of.inForceAt(),
          of.until(),
          Objects.requireNonNullElse(of.approvedBy(), "nobody"),
          report == null ? "none" : report.sha256(),
          report == null ? null : report.made(),
          report == null ? null : report.maker(),
          label,
          group,
          error,
          target,
          withheld ? PublicFile.WITHHELD : rate == null ? null : rate.value(),
          rate == null ? null : rate.low(),
          rate == null ? null : rate.high(),
          rate == null ? null : rate.events(),
          rate == null ? null : rate.trials(),
          rate == null ? null : rate.people());
    }
  }
}
