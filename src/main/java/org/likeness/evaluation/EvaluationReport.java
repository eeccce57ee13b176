package org.likeness.evaluation;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that an evaluation found: what {@code report.json} holds, and what the page shows. It has no
 * name, image or template in it.
 *
 * @param format of this record
 * @param made when
 * @param setup what was measured with
 * @param enrolment of the gallery
 * @param conditions the probes as given first, then each recipe
 * @param scores how mated and non-mated scores are spread
 * @param verification one image against one image
 * @param labels error rates by group
 * @param cautions what a reader must know before anything else
 * @param together several stills of one person as one probe; empty in older reports
 */
public record EvaluationReport(
    String format,
    Instant made,
    Setup setup,
    Enrolment enrolment,
    List<Condition> conditions,
    Histogram scores,
    Verification verification,
    List<LabelRates> labels,
    List<String> cautions,
    List<StillsTogether> together) {

  /** Older reports have no such figures. */
  public EvaluationReport {
    together = together == null ? List.of() : List.copyOf(together);
  }

  static final String FORMAT = "likeness-evaluation-1";

  /**
   * Reads a {@code report.json}.
   *
   * @throws IOException if it is none, or of another version
   */
  public static EvaluationReport read(byte[] json) throws IOException {
    EvaluationReport report = Json.MAPPER.readValue(json, EvaluationReport.class);
    if (report == null || !FORMAT.equals(report.format())) {
      throw new IOException("it is not of the format " + FORMAT);
    }
    return report;
  }

  /** The probes as they came. */
  public Condition asGiven() {
    return conditions.getFirst();
  }

  /**
   * What was measured with.
   *
   * @param title for people
   * @param manifestSha256 tells the set
   * @param model id of the recogniser
   * @param modelSha256 of its file
   * @param detector id
   * @param preprocessing version of everything between the file and the network
   * @param program version
   * @param java version
   * @param nativeJpeg whether JPEG files were read by the native library
   * @param seed of the intervals
   * @param replicates of the intervals
   * @param list most people in a candidate list
   */
  public record Setup(
      String title,
      String manifestSha256,
      String model,
      String modelSha256,
      String detector,
      String preprocessing,
      String program,
      String java,
      boolean nativeJpeg,
      long seed,
      int replicates,
      int list) {}

  /**
   * Of the gallery.
   *
   * @param images that should be enrolled
   * @param enrolled images
   * @param people enrolled
   * @param failures to enrol, by reason
   * @param setAside images of gallery and probes that were not used, by reason
   */
  public record Enrolment(
      long images,
      long enrolled,
      long people,
      Map<String, Long> failures,
      Map<String, Long> setAside) {}

  /**
   * Both errors at one threshold.
   *
   * @param target FPIR for which the threshold was chosen
   * @param threshold lowest cosine of a candidate
   * @param fpir that the searches had
   * @param fnir that the searches had
   */
  public record OperatingRates(double target, double threshold, Rate fpir, Rate fnir) {

    /** The threshold to four decimals. */
    public String cosine() {
      return Rate.number(threshold);
    }

    /** Whether so few strangers cannot show so small a rate. */
    public boolean beyondTheData() {
      return fpir.trials() * target < 1;
    }
  }

  /** Share of mated searches whose person is among the first {@code rank}. */
  public record RankRate(int rank, Rate hit) {}

  /** One point of the trade between both errors. */
  public record DetPoint(double threshold, double fpir, double fnir) {}

  /**
   * Scores of the probes as given.
   *
   * @param from lower end of the first bin
   * @param width of a bin
   * @param mated searches by the cosine of the right person
   * @param nonMated searches by the highest cosine of anybody
   */
  public record Histogram(double from, double width, List<Long> mated, List<Long> nonMated) {}

  /**
   * One image against one image, of faces that were acquired.
   *
   * @param matedPairs pairs of one person
   * @param nonMatedPairs pairs of two people
   * @param points by false-match rate
   */
  public record Verification(long matedPairs, long nonMatedPairs, List<MatchRates> points) {}

  /** Both errors of a comparison at one threshold. */
  public record MatchRates(double target, double threshold, Rate fmr, Rate fnmr) {

    /** The target without an exponent. */
    public String wanted() {
      return BigDecimal.valueOf(target).toPlainString();
    }

    /** The threshold to four decimals. */
    public String cosine() {
      return Rate.number(threshold);
    }
  }

  /**
   * Error rates by the groups of one label.
   *
   * @param label column of the manifest
   * @param target FPIR of the threshold at which all groups are measured
   * @param targetFmr FMR of the threshold at which all groups' pairs are measured
   * @param groups by name
   * @param ratios between the highest and the lowest group, and of the two whose ratio is surely
   *     the largest, if they are others; older reports have the first alone
   */
  public record LabelRates(
      String label,
      double target,
      double targetFmr,
      List<GroupRates> groups,
      List<GroupRatio> ratios) {}

  /**
   * A group; pairs of two people count if both are in it.
   *
   * @param name of the group
   * @param tooFew whether it has too few people for any conclusion
   */
  public record GroupRates(String name, boolean tooFew, Rate fpir, Rate fnir, Rate fmr, Rate fnmr) {

    /** With fewer people no ratio is built from a group. */
    public static final int FEWEST = 30;

    /** All four, in this order. */
    public List<Rate> rates() {
      return List.of(fpir, fnir, fmr, fnmr);
    }
  }

  /**
   * How unequal an error is.
   *
   * @param error such as FPIR
   * @param highest of the two groups
   * @param lowest of the two groups
   * @param ratio of their rates; null if the lowest had no error
   * @param low end of its 95 % interval; null likewise
   * @param high end of it; null if it is without limit
   */
  public record GroupRatio(
      String error,
      String highest,
      String lowest,
      @Nullable Double ratio,
      @Nullable Double low,
      @Nullable Double high) {

    /** The ratio in words. */
    public String text() {
      return ratio == null
          ? "not determined: no error in the lowest group"
          : "%.2f (%.2f to %s)"
              .formatted(ratio, low, high == null ? "without limit" : "%.2f".formatted(high));
    }
  }
}
