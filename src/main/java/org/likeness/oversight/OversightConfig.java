package org.likeness.oversight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.time.Period;

/** What is counted, what is withheld, and when somebody must look. */
@ConfigMapping(prefix = "likeness.oversight")
public interface OversightConfig {

  /**
   * Counts from 1 to one less than this are withheld from the public form, 2..100. Our choice, the
   * usual one of official statistics about people.
   */
  @WithDefault("5")
  int smallest();

  /** How long after its end the public form of a year becomes final. */
  @WithDefault("P3M")
  Period finalAfter();

  /**
   * The share of verified possible matches that were wrong leads above which somebody must look:
   * the alert is raised when even the lower end of the 95 % interval is above it. Our choice.
   */
  @WithDefault("0.05")
  double wrongLeadLimit();

  /** How many months back, this one included, the alert looks. */
  @WithDefault("12")
  int wrongLeadMonths();

  /**
   * How often the alert is looked at, and whether a public form is due; a duration, or {@code off}.
   */
  @WithDefault("1h")
  String watchEvery();

  /** Most months of one statistic. */
  @WithDefault("36")
  int mostMonths();

  /** A statistic that takes longer is given up, so that it cannot hold up searches. */
  @WithDefault("PT20S")
  Duration longestQuery();
}
