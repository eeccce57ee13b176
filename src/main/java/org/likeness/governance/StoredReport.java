package org.likeness.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.likeness.evaluation.EvaluationReport.LabelRates;
import org.likeness.evaluation.EvaluationReport.OperatingRates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An evaluation report that the service keeps as evidence.
 *
 * @param id sorts by the time of its arrival
 * @param sha256 of the file {@code report.json}
 * @param title for people
 * @param made when it was measured
 * @param model id of the recogniser
 * @param modelSha256 of its file
 * @param preprocessing version, with the detector
 * @param manifestSha256 tells the labelled set
 * @param people enrolled in the evaluation's gallery
 * @param uploadedAt when it came
 * @param uploadedBy who brought it
 * @param maker whether it came with the program: its maker measured, and nobody here
 * @param rates of the probes as given; absent in a list
 * @param labels error rates by group; absent in a list
 * @param cautions what a reader must know before anything else; absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredReport(
    UUID id,
    String sha256,
    String title,
    Instant made,
    String model,
    String modelSha256,
    String preprocessing,
    String manifestSha256,
    long people,
    Instant uploadedAt,
    String uploadedBy,
    boolean maker,
    @Nullable List<OperatingRates> rates,
    @Nullable List<LabelRates> labels,
    @Nullable List<String> cautions) {

  static StoredReport whole(ReportRow row) {
    var report = row.report();
    return of(row, report.asGiven().points(), report.labels(), report.cautions());
  }

  static StoredReport summary(ReportRow row) {
    return of(row, null, null, null);
  }

  private static StoredReport of(
      ReportRow row,
      @Nullable List<OperatingRates> rates,
      @Nullable List<LabelRates> labels,
      @Nullable List<String> cautions) {
    return new StoredReport(
        row.id,
        row.sha256,
        row.title,
        row.made,
        row.modelId,
        row.modelSha256,
        row.preprocessing,
        row.manifestSha256,
        row.people,
        row.uploadedAt,
        row.uploadedBy,
        row.maker,
        rates,
        labels,
        cautions);
  }
}
