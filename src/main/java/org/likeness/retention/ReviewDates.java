package org.likeness.retention;

import java.time.LocalDate;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

/** The configured sets of rules, by the days on which they are in force (G2). */
@ApplicationScoped
public class ReviewDates {
  private final RetentionConfig config;

  ReviewDates(RetentionConfig config) {
    this.config = config;
  }

  /** The set of a day: the latest that began on it or before. */
  public RuleSet inForce(LocalDate day) {
    return config.rules().entrySet().stream()
        .filter(dated -> !dated.getKey().isAfter(day))
        .max(Map.Entry.comparingByKey())
        .map(dated -> dated(dated.getKey(), dated.getValue()))
        .orElseGet(this::undated);
  }

  private RuleSet undated() {
    return new RuleSet(
        null,
        config.convicted(),
        config.convictedUnder18(),
        config.unconvicted(),
        config.unconvictedUnder18());
  }

  private RuleSet dated(LocalDate from, RetentionConfig.Dated set) {
    return new RuleSet(
        from,
        set.convicted().orElse(config.convicted()),
        set.convictedUnder18().orElse(config.convictedUnder18()),
        set.unconvicted().orElse(config.unconvicted()),
        set.unconvictedUnder18().orElse(config.unconvictedUnder18()));
  }
}
