package org.likeness.progress;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.progress.Watcher.Message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells one person how far things are, once or as they change. */
@ApplicationScoped
class Progress {

  /** Messages that a slow line may owe; then it is cut, and its browser comes back. */
  private static final int OWED = 1024;

  /** What was committed while the last round read may be in none of its states. */
  private static final long OVERLAP_SECONDS = 10;

  private final Sources sources;
  private final Watchers watchers;
  private final ProgressConfig config;
  private final Clock clock;

  Progress(Sources sources, Watchers watchers, ProgressConfig config, Clock clock) {
    this.sources = sources;
    this.watchers = watchers;
    this.config = config;
    this.clock = clock;
  }

  List<ProgressState> now(Actor actor) {
    return sources.states(Set.of(actor), clock.instant().minus(config.remembered()));
  }

  /**
   * A stream that begins with what goes on and what ended since the last event that was seen.
   *
   * @throws org.likeness.problem.Problem rate-limited
   */
  Multi<Message> watch(Actor actor, SecurityIdentity identity, @Nullable String lastEventId) {
    watchers.take(actor.userId());
    try {
      Instant now = clock.instant();
      Instant oldest = now.minus(config.remembered());
      Instant seen = moment(lastEventId, now);
      List<ProgressState> first =
          sources.states(Set.of(actor), seen.isBefore(oldest) ? oldest : seen);
      return Multi.createFrom()
          .<Message>emitter(
              line -> begin(new Watcher(actor, identity, line, now), line, first, seen, oldest),
              OWED);
    } catch (RuntimeException e) {
      watchers.giveBack(actor.userId());
      throw e;
    }
  }

  private void begin(
      Watcher watcher,
      MultiEmitter<? super Message> line,
      List<ProgressState> first,
      Instant seen,
      Instant oldest) {
    Instant now = clock.instant();
    watchers.add(watcher);
    // at once, if the line is cut already
    line.onTermination(() -> watchers.remove(watcher));
    if (seen.isBefore(oldest)) {
      watcher.tellMissed(now);
    }
    first.forEach(state -> watcher.tell(state, now));
  }

  private static Instant moment(@Nullable String lastEventId, Instant now) {
    try {
      return lastEventId == null
          ? now.minusSeconds(OVERLAP_SECONDS)
          : Instant.ofEpochMilli(Long.parseLong(lastEventId)).minusSeconds(OVERLAP_SECONDS);
    } catch (RuntimeException e) {
      // whoever sends what we never wrote is told everything
      return Instant.EPOCH;
    }
  }
}
