package org.likeness.progress;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

/** The open streams of this process. */
@ApplicationScoped
class Watchers {
  private final ProgressConfig config;
  private final Set<Watcher> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> seats = new HashMap<>();
  private int taken;

  Watchers(ProgressConfig config) {
    this.config = config;
  }

  /**
   * Takes a place for one more stream.
   *
   * @throws Problem rate-limited if the user or the process has as many as may be
   */
  synchronized void take(String userId) {
    int own = seats.getOrDefault(userId, 0);
    if (own >= config.streamsPerUser() || taken >= config.streams()) {
      throw Problem.of(
          ProblemType.RATE_LIMITED, "Too many streams are open; ask for /api/v1/progress instead");
    }
    seats.put(userId, own + 1);
    taken++;
  }

  synchronized void giveBack(String userId) {
    seats.computeIfPresent(userId, (user, own) -> own == 1 ? null : own - 1);
    taken--;
  }

  void add(Watcher watcher) {
    open.add(watcher);
  }

  void remove(Watcher watcher) {
    if (open.remove(watcher)) {
      giveBack(watcher.actor().userId());
    }
  }

  List<Watcher> all() {
    return List.copyOf(open);
  }
}
