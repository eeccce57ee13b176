package org.likeness.governance;

import org.jspecify.annotations.Nullable;
import org.likeness.evaluation.EvaluationReport;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was in force for some time, and the evidence for it (E1).
 *
 * @param setting model and operating point
 * @param inForceAt since when
 * @param until when something else came into force; null: it is in force still
 * @param approvedBy who approved it on this evidence; null: nobody did
 * @param overridden whether it was approved against what the report shows, with a reason
 * @param evidence null if there is none
 * @param missing labels that there must be and the report has not; all of them without a report
 */
public record SettingEvidence(
    Setting setting,
    Instant inForceAt,
    @Nullable Instant until,
    @Nullable String approvedBy,
    boolean overridden,
    @Nullable Measured evidence,
    List<String> missing) {

  /**
   * A stored report.
   *
   * @param id of it
   * @param sha256 of its file
   * @param maker whether it came with the program
   * @param report what it says
   */
  public record Measured(UUID id, String sha256, boolean maker, EvaluationReport report) {

    static Measured of(ReportRow row) {
      return new Measured(row.id, row.sha256, row.maker, row.report());
    }
  }
}
