package org.likeness.evaluation;

import org.likeness.evaluation.EvaluationReport.DetPoint;
import org.likeness.evaluation.EvaluationReport.OperatingRates;
import org.likeness.evaluation.EvaluationReport.RankRate;

import java.util.List;
import java.util.Map;

/**
 * Identification under one condition.
 *
 * @param name as given, or the recipe's
 * @param steps that made the probes worse, in words
 * @param seed of the recipe
 * @param matedSearches of people who are enrolled
 * @param matedPeople how many they are
 * @param nonMatedSearches of people who are not
 * @param nonMatedPeople how many they are
 * @param failures to acquire a face of a probe, by reason
 * @param points at the thresholds that the probes as given need
 * @param ranks without a threshold
 * @param cmc share found among the first 1, 2, 3 ... 50
 * @param det trade between the two errors
 */
public record Condition(
    String name,
    List<String> steps,
    long seed,
    long matedSearches,
    long matedPeople,
    long nonMatedSearches,
    long nonMatedPeople,
    Map<String, Long> failures,
    List<OperatingRates> points,
    List<RankRate> ranks,
    List<Double> cmc,
    List<DetPoint> det) {

  /** The probes as they came. */
  static final String AS_GIVEN = "as given";

  /** Searches without a face to search with. */
  public long failed() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All searches. */
  public long searches() {
    return matedSearches + nonMatedSearches;
  }
}
