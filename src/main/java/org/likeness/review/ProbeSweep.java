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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

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

  private static final String QUESTION =
      """
      select p.id as id, p.rule as rule
        from search_probe p
       where %1$s
         and %3$s
         and not exists (select 1 from search_purge u where u.search_id = p.id)
         and not exists (
             select 1 from search_probe o
              where not p.known_answer and not o.known_answer
                and o.force = p.force and o.case_reference = p.case_reference and o.id <> p.id
                and o.open and not (%2$s)
                and not exists (select 1 from search_purge u where u.search_id = o.id))
         and not exists (
             select 1 from legal_hold h join search s on s.id = h.subject_id
              where h.released_at is null and (h.until is null or h.until >= :today)
                and s.force = p.force and s.case_reference = p.case_reference)
       order by p.id limit :most
      """;
  private static final String DUE = question("true");
  private static final String DUE_STILL = question("p.id = any(:among)");

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
    Query due = database.createNativeQuery(DUE, Tuple.class);
    return purge(today, List.copyOf(rules(due, today, most).keySet()));
  }

  /**
   * Purges those of them that are due still, once nobody else can change them. One that somebody is
   * just deciding about waits for the next time.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  int purge(LocalDate today, List<UUID> candidates) {
    UUID[] locked = locked(candidates);
    Query still = database.createNativeQuery(DUE_STILL, Tuple.class).setParameter("among", locked);
    Map<UUID, String> due = rules(still, today, locked.length);
    if (!due.isEmpty()) {
      int unused =
          database
              .createNativeQuery("update review set purged_at = :now where search_id in (:ids)")
              .setParameter("now", clock.instant())
              .setParameter("ids", due.keySet())
              .executeUpdate();
      stills.purge(due);
    }
    return due.size();
  }

  /** Before anything is audited: who decides has a review first and the log after it. */
  private UUID[] locked(List<UUID> ids) {
    List<?> locked =
        database
            .createNativeQuery(
                "select search_id from review where search_id = any(:ids) and purged_at is null"
                    + " order by search_id for update skip locked",
                UUID.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    return locked.toArray(UUID[]::new);
  }

  /** Those that are due with why, at most so many. */
  private Map<UUID, String> rules(Query due, LocalDate today, int most) {
    List<?> found =
        due.setParameter("withAction", before(today, config.withAction()))
            .setParameter("withoutAction", before(today, config.withoutAction()))
            .setParameter("notReviewed", before(today, config.notReviewed()))
            .setParameter("today", today)
            .setParameter("most", most)
            .getResultList();
    Map<UUID, String> rules = new LinkedHashMap<>();
    for (Object row : found) {
      Tuple search = (Tuple) row;
      rules.put(search.get("id", UUID.class), search.get("rule", String.class));
    }
    return rules;
  }

  private static String question(String which) {
    return QUESTION.formatted(OVER.formatted("p"), OVER.formatted("o"), which);
  }

  private static Instant before(LocalDate today, Period period) {
    return today.minus(period).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
