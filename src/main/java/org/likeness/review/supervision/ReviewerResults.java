package org.likeness.review.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One reviewer's results.
 *
 * @param reviewerId stable id of the user
 * @param reviewer login
 * @param total of all months
 * @param months the latest first; of UTC
 * @param releasedUntil until when the reviewer may know them; absent if nothing was released
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReviewerResults")
public record ReviewerResults(
    String reviewerId,
    String reviewer,
    TestResults total,
    List<Month> months,
    @Nullable Instant releasedUntil) {

  /**
   * Results of one month.
   *
   * @param month such as 2026-03
   * @param results of the decisions in it
   */
  @Schema(name = "MonthOfResults")
  public record Month(String month, TestResults results) {}

  static ReviewerResults of(
      String reviewerId,
      String reviewer,
      List<Answered> answers,
      int least,
      @Nullable Instant releasedUntil) {
    Map<String, List<Answered>> byMonth = new TreeMap<>(Comparator.<String>reverseOrder());
    for (Answered answer : answers) {
      byMonth.computeIfAbsent(answer.month().toString(), m -> new ArrayList<>()).add(answer);
    }
    List<Month> months = new ArrayList<>();
    byMonth.forEach((month, of) -> months.add(new Month(month, TestResults.of(of, least))));
    return new ReviewerResults(
        reviewerId, reviewer, TestResults.of(answers, least), months, releasedUntil);
  }
}
