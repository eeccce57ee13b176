package org.likeness.notification;

import org.likeness.access.Actor;
import org.likeness.progress.ProgressSource;
import org.likeness.progress.ProgressState;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Says how much a person has not read. */
@ApplicationScoped
class UnreadProgress implements ProgressSource {
  private static final String UNREAD =
      "select user_id, count(*) from notification where user_id = any(:users) and read_at is null"
          + " group by user_id";

  private final EntityManager database;

  UnreadProgress(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  public List<ProgressState> states(Collection<Actor> viewers, Instant endedSince) {
    Map<String, Long> unread = new HashMap<>();
    String[] users = viewers.stream().map(Actor::userId).toArray(String[]::new);
    database
        .createNativeQuery(UNREAD, Tuple.class)
        .setParameter("users", users)
        .getResultList()
        .forEach(
            row -> {
              Tuple tuple = (Tuple) row;
              unread.put(tuple.get(0, String.class), tuple.get(1, Long.class));
            });
    return viewers.stream()
        .map(
            viewer ->
                new ProgressState(
                    viewer.userId(),
                    "notifications",
                    viewer.userId(),
                    Map.of("unread", unread.getOrDefault(viewer.userId(), 0L))))
        .toList();
  }
}
