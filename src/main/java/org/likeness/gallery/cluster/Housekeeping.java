package org.likeness.gallery.cluster;

import org.likeness.gallery.cluster.Moments.Seen;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Removes old generations once their searches are over, and what was erased from the files of the
 * one that serves. The writer's thread does it between two rounds.
 */
final class Housekeeping {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final ClusterKeeper keeper;
  private final WriterLock builder;
  private final Duration expungeEvery;
  private long lastLook = System.nanoTime();
  private long lastExpunge = System.nanoTime();
  private Set<String> seenIdle = Set.of();

  Housekeeping(ClusterKeeper keeper, DataSource database, ClusterConfig config) {
    this.keeper = keeper;
    this.builder = new WriterLock(database, keeper.names().prefix(), "build");
    this.expungeEvery = config.expungeEvery();
  }

  /** Does what is due. */
  void now() throws SQLException, IOException {
    if (System.nanoTime() - lastLook < LOOK_EVERY.toNanos() || !keeper.writes()) {
      return;
    }
    lastLook = System.nanoTime();
    removeOld();
    if (System.nanoTime() - lastExpunge >= expungeEvery.toNanos()) {
      lastExpunge = System.nanoTime();
      keeper.expunge();
    }
  }

  /** Those that were idle at the last look already: no search that began before then still runs. */
  void removeOld() throws SQLException, IOException {
    if (!builder.tryHold()) {
      return; // one of them is being built
    }
    try {
      Set<String> idle = new HashSet<>(keeper.generations().all());
      name(keeper.moments().serving()).ifPresent(idle::remove);
      name(keeper.moments().first()).ifPresent(idle::remove);
      for (String generation : idle) {
        if (seenIdle.contains(generation)) {
          keeper.generations().remove(generation);
        }
      }
      seenIdle = idle;
    } finally {
      builder.close();
    }
  }

  private Optional<String> name(Optional<Seen> seen) {
    return seen.map(s -> keeper.names().generation(s.moment().identity().number()));
  }
}
