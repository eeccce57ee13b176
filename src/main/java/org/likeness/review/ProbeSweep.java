package org.likeness.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.retention.LegalHolds;
import org.likeness.retention.RetentionParticipant;
import org.likeness.search.StillPurge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/**
 * Purges the stills of searches whose time is over: none while a search of the same case is open or
 * under a legal hold.
 */
@ApplicationScoped
class ProbeSweep implements RetentionParticipant {
  /** Each search has its own audit event, and nobody else can append until the commit. */
  private static final int BATCH = 50;

  private static final String OVER =
      "%1$s.since < case %1$s.rule when 'with-action' then cast(:withAction as timestamptz)"
          + " when 'without-action' then cast(:withoutAction as timestamptz)"
          + " else cast(:notReviewed as timestamptz) end";

  private static final String DUE =
      """
      select p.id as id, p.rule as rule
        from search_probe p
       where %s
         and not exists (select 1 from search_purge u where u.search_id = p.id)
         and not exists (
             select 1 from search_probe o
              where not p.known_answer and not o.known_answer
                and o.force = p.force and o.case_reference = p.case_reference and o.id <> p.id
                and o.open and not (%s)
                and not exists (select 1 from search_purge u where u.search_id = o.id))
         and not exists (
             select 1 from legal_hold h join search s on s.id = h.subject_id
              where h.released_at is null and (h.until is null or h.until >= :today)
                and s.force = p.force and s.case_reference = p.case_reference)
       order by p.id limit :most
      """
          .formatted(OVER.formatted("p"), OVER.formatted("o"));

  private final EntityManager database;
  private final StillPurge stills;
  private final LegalHolds holds;
  private final ProbeConfig config;
  private final Clock clock;

  ProbeSweep(
      EntityManager database,
      StillPurge stills,
      LegalHolds holds,
      ProbeConfig config,
      Clock clock) {
    this.database = database;
    this.stills = stills;
    this.holds = holds;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String part() {
    return "stills";
  }

  @Override
  public int sweep(LocalDate today, int most) {
    int purged = 0;
    int batch;
    do {
      int wanted = Math.min(BATCH, most - purged);
      batch = QuarkusTransaction.requiringNew().call(() -> purge(today, wanted));
      purged += batch;
    } while (batch == BATCH && purged < most);
    stills.removePending();
    return purged;
  }

  private int purge(LocalDate today, int most) {
    holds.freeze();
    List<Tuple> due = due(today, most);
    for (Tuple search : due) {
      UUID id = search.get("id", UUID.class);
      database
          .createNativeQuery("update review set purged_at = :now where search_id = :id")
          .setParameter("now", clock.instant())
          .setParameter("id", id)
          .executeUpdate();
      stills.purge(id, search.get("rule", String.class));
    }
    return due.size();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> due(LocalDate today, int most) {
    return database
        .createNativeQuery(DUE, Tuple.class)
        .setParameter("withAction", before(today, config.withAction()))
        .setParameter("withoutAction", before(today, config.withoutAction()))
        .setParameter("notReviewed", before(today, config.notReviewed()))
        .setParameter("today", today)
        .setParameter("most", most)
        .getResultList();
  }

  private static Instant before(LocalDate today, Period period) {
    return today.minus(period).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
