package org.likeness.search;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemDocument;
import org.likeness.problem.ProblemType;
import org.likeness.progress.ProgressSource;
import org.likeness.progress.ProgressState;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * How far the searches are that are being made now, by their senders' own keys. Kept in the
 * database, so that any replica can say it; a search without a key cannot be followed.
 */
@ApplicationScoped
class SearchRuns implements ProgressSource {
  private static final Logger LOG = Logger.getLogger(SearchRuns.class);
  private static final Duration REMEMBERED = Duration.ofMinutes(15);

  private static final String NOTE =
      "insert into search_run (user_id, key, stage, search_id, at) values (:user, :key, :stage,"
          + " cast(:search as uuid), :now) on conflict (user_id, key) do update set stage ="
          + " excluded.stage, search_id = excluded.search_id, at = excluded.at";

  /** A search that reaches no further stage for so long was cut off by a kill. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private static final String BEGIN =
      "insert into search_run as r (user_id, key, stage, at) values (:user, :key, :stage, :now) on"
          + " conflict (user_id, key) do update set stage = excluded.stage, search_id = null, at ="
          + " excluded.at where r.search_id is not null or r.at < :silent";

  private final EntityManager database;
  private final Clock clock;

  SearchRuns(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes that a search is begun.
   *
   * @throws Problem conflict if one of the same key is under way, here or in another replica
   */
  @Transactional(TxType.REQUIRES_NEW)
  void begin(Actor actor, RequestKey key) {
    Instant now = clock.instant();
    int begun =
        database
            .createNativeQuery(BEGIN)
            .setParameter("user", actor.userId())
            .setParameter("key", key.key())
            .setParameter("stage", SearchStage.RECEIVED.wireName())
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .setParameter("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
            .executeUpdate();
    if (begun == 0) {
      throw underWay();
    }
  }

  /** Forgets a search that came to nothing. */
  @Transactional(TxType.REQUIRES_NEW)
  void abandon(Actor actor, RequestKey key) {
    int unused =
        database
            .createNativeQuery(
                "delete from search_run where user_id = :user and key = :key and search_id is null")
            .setParameter("user", actor.userId())
            .setParameter("key", key.key())
            .executeUpdate();
  }

  static Problem underWay() {
    return Problem.of(
            ProblemType.CONFLICT, "A request with this Idempotency-Key is under way; ask again")
        .with(ProblemDocument.RETRY_AFTER, 1L);
  }

  /** Notes a stage at once, for others to see. */
  @Transactional(TxType.REQUIRES_NEW)
  void reached(SearchStage stage, Actor actor, RequestKey key, @Nullable UUID search) {
    Instant now = clock.instant();
    try {
      // what a crash loses of it nobody misses: the search must not wait for the disk
      int unused =
          database.createNativeQuery("set local synchronous_commit to off").executeUpdate();
      if (stage == SearchStage.RECEIVED) {
        forget(now.minus(REMEMBERED));
      }
      unused =
          database
              .createNativeQuery(NOTE)
              .setParameter("user", actor.userId())
              .setParameter("key", key.key())
              .setParameter("stage", stage.wireName())
              .setParameter("search", search == null ? null : search.toString())
              .setParameter("now", now.atOffset(ZoneOffset.UTC))
              .executeUpdate();
    } catch (PersistenceException e) {
      // the search itself goes on; without its database it says so by itself
      LOG.debug("A stage was not noted", e);
    }
  }

  private void forget(Instant before) {
    int unused =
        database
            .createNativeQuery("delete from search_run where at < :before")
            .setParameter("before", before.atOffset(ZoneOffset.UTC))
            .executeUpdate();
  }

  @Override
  @Transactional
  public List<ProgressState> states(Collection<Actor> viewers, Instant endedSince) {
    List<?> rows =
        database
            .createNativeQuery(
                "select user_id, key, stage, coalesce(cast(search_id as text), '') from search_run"
                    + " where user_id = any(:users) and at > :since",
                Tuple.class)
            .setParameter("users", viewers.stream().map(Actor::userId).toArray(String[]::new))
            .setParameter("since", endedSince.atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream().map(row -> state((Tuple) row)).toList();
  }

  private static ProgressState state(Tuple row) {
    String search = row.get(3, String.class);
    String stage = row.get(2, String.class);
    return new ProgressState(
        row.get(0, String.class),
        "search-run",
        row.get(1, String.class),
        search.isEmpty() ? Map.of("stage", stage) : Map.of("stage", stage, "searchId", search));
  }
}
