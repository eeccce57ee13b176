package org.likeness.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.likeness.search.Priority;

import java.time.Duration;

/** How reviews are handed out. */
@ConfigMapping(prefix = "likeness.review")
public interface ReviewConfig {

  /** How long a claimed task is kept for its reviewer after the last sign of work. */
  @WithDefault("PT30M")
  Duration claimTime();

  /** How often reviewers are told that a claim of theirs is over; a duration, or {@code off}. */
  @WithDefault("30s")
  String claimSweepEvery();

  /** When a review is due, by priority. */
  Due due();

  /** Known-answer lists of a kind, below which a reviewer's error rate is said to be too few. */
  @WithDefault("30")
  int leastListsToJudge();

  /** Time from when a priority was given until all decisions are due. Our choice. */
  interface Due {

    /** Of routine reviews. */
    @WithDefault("PT72H")
    Duration routine();

    /** Of urgent ones. */
    @WithDefault("PT4H")
    Duration urgent();

    /** Where somebody's life is in danger. */
    @WithDefault("PT1H")
    Duration threatToLife();

    /** Of this priority. */
    default Duration of(Priority priority) {
      return switch (priority) {
        case ROUTINE -> routine();
        case URGENT -> urgent();
        case THREAT_TO_LIFE -> threatToLife();
      };
    }
  }
}
