package org.likeness.watchlist;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import jakarta.enterprise.context.ApplicationScoped;

/** Removes watchlists whose time is over, a few in a transaction. */
@ApplicationScoped
class WatchlistSweep {
  private static final int AT_ONCE = 20;

  private final Watchlists watchlists;

  WatchlistSweep(Watchlists watchlists) {
    this.watchlists = watchlists;
  }

  @Scheduled(
      identity = "watchlist-sweep",
      every = "${likeness.watchlist.sweep-every:1m}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    int removed;
    do {
      removed = watchlists.expire(AT_ONCE);
    } while (removed == AT_ONCE);
  }
}
