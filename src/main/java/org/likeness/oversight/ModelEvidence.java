package org.likeness.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.likeness.evaluation.EvaluationReport.GroupRatio;
import org.likeness.evaluation.Rate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A model and an operating point that were in force, and how often they err, by the report on which
 * that was decided (E1). Groups that are too small to be published are withheld.
 *
 * @param model id of the recogniser
 * @param modelSha256 of its file
 * @param preprocessing version, with the detector
 * @param fpir share of searches of people who are not enrolled that may list anybody
 * @param inForceAt since when
 * @param until when something else came into force; absent: it is in force still
 * @param approvedBy login of the approver; absent: nobody here has approved it
 * @param overridden whether it was approved against what the report shows
 * @param report the evidence; absent: there is none
 * @param missing labels that the report lacks: nothing is known about groups by them
 * @param labels error rates by group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceInForce")
public record ModelEvidence(
    String model,
    String modelSha256,
    String preprocessing,
    double fpir,
    Instant inForceAt,
    @Nullable Instant until,
    @Nullable String approvedBy,
    boolean overridden,
    @Nullable OfReport report,
    List<String> missing,
    List<OfLabel> labels) {

  /**
   * A stored report, and the errors of all its searches together.
   *
   * @param id of the stored report
   * @param sha256 of its file
   * @param made when it was measured
   * @param maker whether it came with the program: its maker measured, and nobody here
   * @param people who were enrolled for it
   * @param target FPIR for which the rates were measured, the nearest to the one in force; absent
   *     with the rates
   * @param fpir searches of people who are not enrolled that listed anybody; absent if not measured
   * @param fnir searches of enrolled people that missed them; absent likewise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "EvidenceReport")
  public record OfReport(
      UUID id,
      String sha256,
      Instant made,
      boolean maker,
      long people,
      @Nullable Double target,
      @Nullable Rate fpir,
      @Nullable Rate fnir) {}

  /**
   * The groups of a label.
   *
   * @param label such as sex
   * @param target FPIR for which they were measured
   * @param groups all of them
   * @param ratios between the highest and the lowest, where both are shown
   */
  @Schema(name = "EvidenceLabel")
  public record OfLabel(
      String label, double target, List<OfGroup> groups, List<GroupRatio> ratios) {}

  /**
   * A group.
   *
   * @param group by its name
   * @param tooFew whether it has too few people for any conclusion
   * @param fpir false-positive identification rate; null: withheld
   * @param fnir false-negative identification rate; null: withheld
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "EvidenceGroup")
  public record OfGroup(
      String group,
      boolean tooFew,
      @Schema(nullable = true) @Nullable Rate fpir,
      @Schema(nullable = true) @Nullable Rate fnir) {}
}
