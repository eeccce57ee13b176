package org.likeness.watchlist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Bounds of watchlists. */
@ConfigMapping(prefix = "likeness.watchlist")
public interface WatchlistConfig {

  /** Most people of one. */
  @WithDefault("1000")
  int mostPeople();

  /** The longest life of one. Our choice. */
  @WithDefault("P30D")
  Duration longest();

  /** How often those whose time is over are removed; a duration, or {@code off}. */
  @WithDefault("1m")
  String sweepEvery();
}
