package org.likeness.gallery.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Holds the newest settled moment open for all searches of this process. A moment is taken only if
 * the cluster says the same of itself before and after, so that no part of it is ahead.
 */
final class Sights implements AutoCloseable {
  /**
   * A sight that nobody uses would end by itself; and while it is open, the cluster keeps the files
   * of then, whatever has been removed from them since.
   */
  private static final Duration RENEW_AFTER = Duration.ofSeconds(20);

  private static final int ATTEMPTS = 20;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

  private final Cluster cluster;
  private final Names names;
  private @Nullable Sight newest;

  Sights(Cluster cluster, Names names) {
    this.cluster = cluster;
    this.names = names;
  }

  /** The newest one, acquired for the caller; empty if nothing can be searched yet. */
  synchronized Optional<Sight> acquire() {
    return newest != null && newest.tryAcquire() ? Optional.of(newest) : Optional.empty();
  }

  /** The moment that searches see. */
  synchronized Optional<Moment> shown() {
    return Optional.ofNullable(newest).map(Sight::moment);
  }

  /** Brings the newest sight to what serves now, if that is another moment or the sight is old. */
  void follow(Optional<Moments.Seen> serving) throws IOException {
    if (serving.isEmpty()) {
      show(null);
      return;
    }
    Sight now = current();
    boolean good =
        now != null
            && now.complete()
            && now.ageNanos() < RENEW_AFTER.toNanos()
            && now.moment().equals(serving.get().moment());
    if (!good && serving.get().moment().settled()) {
      open(serving.get(), cluster).ifPresent(this::show);
    }
  }

  private synchronized @Nullable Sight current() {
    return newest;
  }

  /**
   * Another sight in the place of one that lost a part, acquired for the caller.
   *
   * @throws IOException if there is none now
   */
  Sight instead(Sight lost, Deadline deadline) throws IOException {
    Sight now = current();
    if (now == lost || now == null) {
      show(reopen(cluster.until(deadline)));
    }
    return acquire().orElseThrow(() -> new IOException("the index was taken away"));
  }

  private Sight reopen(Cluster through) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<Moments.Seen> serving = new Moments(through, names).serving();
      if (serving.isEmpty()) {
        throw new IOException("there is no index yet");
      }
      Optional<Sight> opened =
          serving.get().moment().settled() ? open(serving.get(), through) : Optional.empty();
      if (opened.isPresent()) {
        return opened.get();
      }
      Pause.of(BETWEEN_ATTEMPTS);
    }
    throw new IOException("the index changes too fast to be held still");
  }

  /** Takes the moment; empty if it was over before all parts were held. */
  private Optional<Sight> open(Moments.Seen serving, Cluster through) throws IOException {
    Moment moment = serving.moment();
    Sight sight = moment.dimension() == 0 ? nothing(moment) : pointInTime(moment, through);
    if (new Moments(through, names).serving().filter(serving::equals).isPresent()) {
      return Optional.of(sight);
    }
    sight.giveBack();
    return Optional.empty();
  }

  private Sight nothing(Moment moment) {
    return new Sight(cluster, moment, "", true);
  }

  private Sight pointInTime(Moment moment, Cluster through) throws IOException {
    JsonNode opened =
        through.post(
            names.path(moment)
                + "/_search/point_in_time?allow_partial_pit_creation=true&keep_alive="
                + Sight.KEEP_ALIVE);
    JsonNode parts = opened.path("_shards");
    boolean complete = parts.path("successful").asInt() == parts.path("total").asInt();
    return new Sight(cluster, moment, opened.path("pit_id").asText(), complete);
  }

  /** What was shown is given back outside of the lock: no search waits for a node that is away. */
  private void show(@Nullable Sight sight) {
    Sight former = exchange(sight);
    if (former != null) {
      former.release();
    }
  }

  private synchronized @Nullable Sight exchange(@Nullable Sight sight) {
    Sight former = newest;
    newest = sight;
    return former;
  }

  @Override
  public void close() {
    show(null);
  }
}
