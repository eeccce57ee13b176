package org.likeness.progress;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.likeness.access.Actor;
import org.likeness.access.SignIns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Asks the database for all watchers at once, and ends the streams of those who must go. */
@ApplicationScoped
class Rounds {
  private static final Logger LOG = Logger.getLogger(Rounds.class);

  /** Of its time the database is asked one tenth at most. */
  private static final int REST_PER_WORK = 9;

  private final Watchers watchers;
  private final Sources sources;
  private final SignIns signIns;
  private final ProgressConfig config;
  private final Clock clock;
  private volatile Instant notBefore = Instant.EPOCH;

  Rounds(Watchers watchers, Sources sources, SignIns signIns, ProgressConfig config, Clock clock) {
    this.watchers = watchers;
    this.sources = sources;
    this.signIns = signIns;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      identity = "progress",
      every = "${likeness.progress.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void atIntervals() {
    Instant start = clock.instant();
    if (watchers.all().isEmpty() || start.isBefore(notBefore)) {
      return;
    }
    try {
      dismiss(start);
      tell(start);
    } catch (RuntimeException e) {
      LOG.warn("Progress could not be read; watchers wait", e);
    }
    Instant end = clock.instant();
    notBefore = end.plus(Duration.between(start, end).multipliedBy(REST_PER_WORK));
  }

  private void dismiss(Instant now) {
    for (Watcher watcher : watchers.all()) {
      boolean gone =
          watcher.checkDue(now, config.checkEvery()) && !signIns.stands(watcher.identity());
      if (gone || watcher.isOlderThan(config.longest(), now)) {
        watcher.end();
      }
    }
  }

  private void tell(Instant now) {
    List<Watcher> all = watchers.all();
    Collection<Actor> viewers =
        all.stream()
            .map(Watcher::actor)
            .collect(Collectors.toMap(Actor::userId, Function.identity(), (a, b) -> a))
            .values();
    Map<String, List<ProgressState>> states =
        sources.states(viewers, now.minus(config.remembered())).stream()
            .collect(Collectors.groupingBy(ProgressState::viewerId));
    for (Watcher watcher : all) {
      states
          .getOrDefault(watcher.actor().userId(), List.of())
          .forEach(state -> watcher.tell(state, now));
      watcher.beat(now, config.heartBeat());
    }
  }

  void end(@Observes ShutdownEvent stop) {
    watchers.all().forEach(Watcher::end);
  }
}
