package org.likeness.watchlist;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.likeness.retention.RetentionParticipant;

import java.time.Clock;
import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes watchlists whose time is over, a few in a transaction. */
@ApplicationScoped
class WatchlistSweep implements RetentionParticipant {
  private static final int AT_ONCE = 20;

  private final Watchlists watchlists;
  private final Clock clock;

  WatchlistSweep(Watchlists watchlists, Clock clock) {
    this.watchlists = watchlists;
    this.clock = clock;
  }

  @Scheduled(
      identity = "watchlist-sweep",
      every = "${likeness.watchlist.sweep-every:1m}",
      delayed = "10s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void atIntervals() {
    int unused = sweep(LocalDate.now(clock), Integer.MAX_VALUE);
  }

  @Override
  public String part() {
    return "watchlists";
  }

  @Override
  public int sweep(LocalDate today, int most) {
    int all = 0;
    int removed;
    do {
      removed = watchlists.expire(Math.min(AT_ONCE, most - all));
      all += removed;
    } while (removed == AT_ONCE && all < most);
    return all;
  }
}
