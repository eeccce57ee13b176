package org.likeness.review.supervision;

import org.jspecify.annotations.Nullable;
import org.likeness.review.ReviewConfig;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

/** How often reviewers err, for those who must not see it of a single one (R5). */
@ApplicationScoped
public class JointTests {
  private static final int LEAST_REVIEWERS = 3;

  private final AnsweredTests tests;
  private final int leastLists;

  JointTests(AnsweredTests tests, ReviewConfig config) {
    this.tests = tests;
    this.leastLists = config.leastListsToJudge();
  }

  /**
   * What was decided on known-answer lists in a time.
   *
   * @param force one force's; null: all forces'
   * @param from not earlier
   * @param to earlier
   */
  public JointResults read(@Nullable String force, Instant from, Instant to) {
    List<Answered> answers =
        tests.of(force).stream()
            .filter(one -> !one.decidedAt().isBefore(from) && one.decidedAt().isBefore(to))
            .toList();
    int reviewers = (int) answers.stream().map(Answered::reviewerId).distinct().count();
    TestResults results = reviewers < LEAST_REVIEWERS ? null : TestResults.of(answers, leastLists);
    return new JointResults(reviewers, LEAST_REVIEWERS, leastLists, results);
  }
}
