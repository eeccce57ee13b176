package org.likeness.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

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
}
