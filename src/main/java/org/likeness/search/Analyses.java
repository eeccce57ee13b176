package org.likeness.search;

import com.github.f4b6a3.uuid.UuidCreator;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The stored analyses. */
@ApplicationScoped
class Analyses {
  private final EntityManager database;
  private final AuditLog audit;
  private final SearchConfig config;
  private final Clock clock;

  Analyses(EntityManager database, AuditLog audit, SearchConfig config, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Keeps what was found and the bytes, for as long as configured. */
  @Transactional
  Analysis keep(List<StillFacts> stills, List<byte[]> originals, Actor actor) {
    AnalysisRow row = new AnalysisRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.ownerId = actor.userId();
    row.force = actor.force().value();
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.expiresAt = row.createdAt.plus(config.analysisLifetime());
    database.persist(row);
    for (int i = 0; i < stills.size(); i++) {
      database.persist(stillRow(row.id, stills.get(i), originals.get(i)));
    }
    database.flush();
    audit.append(
        AuditEntry.of(EventKind.COLLECTION, "analysis.created", actor, "analysis", row.id)
            .with("stills", stills.size()));
    return new Analysis(row.id, row.expiresAt, stills);
  }

  private static AnalysisStillRow stillRow(UUID analysis, StillFacts facts, byte[] original) {
    AnalysisStillRow row = new AnalysisStillRow();
    row.key = new AnalysisStillRow.Key(analysis, facts.index());
    row.facts = FrozenJson.write(facts);
    row.content = original;
    return row;
  }

  /**
   * The user's own analysis.
   *
   * @throws Problem not-found if it is another's, never was, or its time is over
   */
  @Transactional
  Analysis ofOwner(UUID id, Actor actor) {
    AnalysisRow row =
        AnalysisRow.<AnalysisRow>findByIdOptional(id)
            .filter(found -> found.ownerId.equals(actor.userId()))
            .filter(found -> found.expiresAt.isAfter(clock.instant()))
            .orElseThrow(Analyses::notFound);
    List<String> facts =
        database
            .createQuery(
                "select s.facts from AnalysisStillRow s where s.key.analysisId = :id"
                    + " order by s.key.position",
                String.class)
            .setParameter("id", id)
            .getResultList();
    return new Analysis(
        id,
        row.expiresAt,
        facts.stream().map(json -> FrozenJson.read(json, StillFacts.class)).toList());
  }

  /** The uploaded bytes of a still. */
  @Transactional
  byte[] original(UUID id, int index) {
    return AnalysisStillRow.<AnalysisStillRow>findByIdOptional(new AnalysisStillRow.Key(id, index))
        .map(row -> row.content)
        .orElseThrow(Analyses::notFound);
  }

  /**
   * Removes one analysis whose time is over.
   *
   * @return its id; empty if there is none
   */
  @Transactional
  Optional<UUID> removeOne(Instant now) {
    Optional<AnalysisRow> over =
        AnalysisRow.<AnalysisRow>find("expiresAt <= ?1 order by expiresAt", now)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional();
    over.ifPresent(
        row -> {
          AnalysisRow.deleteById(row.id);
          database.flush();
          audit.append(
              AuditEntry.of(
                  EventKind.ERASURE, "analysis.expired", Actor.SYSTEM, "analysis", row.id));
        });
    return over.map(row -> row.id);
  }

  private static Problem notFound() {
    return Problem.of(ProblemType.NOT_FOUND, "No such analysis; they are kept for a short time");
  }
}
