package org.likeness.gallery.cluster;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One moment of the cluster's index held still: a point in time of every part. Counts its users;
 * the last one gives it back.
 */
final class Sight {
  private static final Logger LOG = Logger.getLogger(Sight.class);

  /** The cluster lets go of it when nobody has searched for so long. */
  static final String KEEP_ALIVE = "2m";

  /** No longer: somebody may wait for the answer of a search. */
  private static final Duration TO_GIVE_BACK = Duration.ofSeconds(2);

  private final Cluster cluster;
  private final Moment moment;
  private final String id;
  private final boolean complete;
  private final long opened = System.nanoTime();
  private int users = 1;

  /**
   * Has one user.
   *
   * @param id of the point in time; empty if there is nothing to search
   * @param complete whether no part is missing
   */
  Sight(Cluster cluster, Moment moment, String id, boolean complete) {
    this.cluster = cluster;
    this.moment = moment;
    this.id = id;
    this.complete = complete;
  }

  Moment moment() {
    return moment;
  }

  boolean complete() {
    return complete;
  }

  /** How long ago it was taken. */
  long ageNanos() {
    return System.nanoTime() - opened;
  }

  /** What a search names to search it. */
  Map<String, Object> pit() {
    return Map.of("id", id, "keep_alive", KEEP_ALIVE);
  }

  /** One user more; false if it has been given back already. */
  synchronized boolean tryAcquire() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  void release() {
    if (leaves()) {
      giveBack();
    }
  }

  private synchronized boolean leaves() {
    users--;
    return users == 0;
  }

  /** If it fails the cluster lets go by itself, after the time to keep alive. */
  void giveBack() {
    try {
      if (!id.isEmpty()) {
        cluster
            .until(Deadline.after(TO_GIVE_BACK))
            .delete("/_search/point_in_time", Map.of("pit_id", List.of(id)));
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("A point in time of the search cluster was not given back", e);
    }
  }
}
