package org.likeness.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;

/**
 * Sees to it that legal holds stand in the store too, where it can keep them: then not even
 * somebody with the store's keys removes what a court wants. A row is written before a hold is set
 * and removed after it has ended, so that none is forgotten by a cut between the two.
 */
@ApplicationScoped
public class StoreHolds {
  private static final String UNPLACE = "update media_hold set placed_at = null where sha256 = ?1";

  private final EntityManager database;
  private final MediaStore media;
  private final Instance<MediaUse> users;
  private final Clock clock;

  StoreHolds(EntityManager database, MediaStore media, @Any Instance<MediaUse> users, Clock clock) {
    this.database = database;
    this.media = media;
    this.users = users;
    this.clock = clock;
  }

  /**
   * Sets what is missing and ends what is over. What stands is read first: what is not wanted
   * afterwards is not wanted.
   */
  @Scheduled(
      identity = "media-holds",
      every = "${likeness.media.holds-every:10s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void agree() {
    if (!media.canHold()) {
      return;
    }
    Map<Sha256, Boolean> standing = standing();
    Set<Sha256> wanted = new HashSet<>();
    users.forEach(user -> wanted.addAll(user.held()));
    for (Sha256 object : wanted) {
      if (!standing.getOrDefault(object, false)) {
        hold(object);
      }
    }
    for (Sha256 object : standing.keySet()) {
      if (!wanted.contains(object)) {
        release(object);
      }
    }
  }

  private void hold(Sha256 object) {
    change("insert into media_hold (sha256) values (?1) on conflict do nothing", object.hex());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // first, so that placeAgain waits for the end of this and is not lost
              boolean wanted = execute(UNPLACE, object.hex()) > 0;
              if (wanted && media.hold(object)) {
                execute(
                    "update media_hold set placed_at = ?2 where sha256 = ?1",
                    object.hex(),
                    Timestamp.from(clock.instant()));
              }
            });
  }

  /** There is a new copy of the object: if it is held, that copy is to be held soon. */
  public void placeAgain(Sha256 object) {
    change(UNPLACE, object.hex());
  }

  private void release(Sha256 object) {
    change(UNPLACE, object.hex());
    media.release(object);
    change("delete from media_hold where sha256 = ?1", object.hex());
  }

  private void change(String sql, Object... values) {
    QuarkusTransaction.requiringNew().run(() -> execute(sql, values));
  }

  private int execute(String sql, Object... values) {
    var statement = database.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setParameter(i + 1, values[i]);
    }
    return statement.executeUpdate();
  }

  /** What was begun, and whether it is done. */
  private Map<Sha256, Boolean> standing() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Map<Sha256, Boolean> found = new HashMap<>();
              for (Object each :
                  database
                      .createNativeQuery(
                          "select sha256, placed_at is not null from media_hold", Object[].class)
                      .getResultList()) {
                Object[] row = (Object[]) each;
                found.put(new Sha256((String) row[0]), (Boolean) row[1]);
              }
              return found;
            });
  }
}
