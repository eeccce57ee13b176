package org.likeness.retention;

import io.quarkus.runtime.Startup;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The configured sets of rules, by the days on which they are in force (G2). A period that is none
 * keeps the service from starting.
 */
@Startup
@ApplicationScoped
public class ReviewDates {
  private final RuleSet undated;
  private final NavigableMap<LocalDate, RuleSet> dated = new TreeMap<>();

  ReviewDates(RetentionConfig config) {
    undated =
        new RuleSet(
            null,
            config.convicted(),
            config.convictedUnder18(),
            config.unconvicted(),
            config.unconvictedUnder18());
    for (Map.Entry<LocalDate, RetentionConfig.Dated> set : config.rules().entrySet()) {
      dated.put(set.getKey(), dated(set.getKey(), set.getValue()));
    }
  }

  /** The set of a day: the latest that began on it or before. */
  public RuleSet inForce(LocalDate day) {
    Map.Entry<LocalDate, RuleSet> latest = dated.floorEntry(day);
    return latest == null ? undated : latest.getValue();
  }

  private RuleSet dated(LocalDate from, RetentionConfig.Dated set) {
    return new RuleSet(
        from,
        set.convicted().orElse(undated.convicted()),
        set.convictedUnder18().orElse(undated.convictedUnder18()),
        set.unconvicted().orElse(undated.unconvicted()),
        set.unconvictedUnder18().orElse(undated.unconvictedUnder18()));
  }
}
