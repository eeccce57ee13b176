package org.likeness.retention;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Role;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The legal holds: what they stand on is not deleted. */
@ApplicationScoped
public class LegalHolds {

  /**
   * Whether a standing hold is on an image, for statements in which {@code i} is custody_image. Its
   * parameter is the day.
   */
  public static final String ON_IMAGE =
      "exists (select 1 from legal_hold h where h.subject_id in (i.id, i.person_id)"
          + " and h.released_at is null and (h.until is null or h.until >= ?))";

  /** Likewise on a search, in which {@code s} is search. */
  public static final String ON_SEARCH =
      "exists (select 1 from legal_hold h where h.subject_id = s.id"
          + " and h.released_at is null and (h.until is null or h.until >= ?))";

  /**
   * Likewise on an evidence pack, in which {@code p} is evidence_pack; its parameter is {@code
   * :today}.
   */
  public static final String ON_PACK =
      "exists (select 1 from legal_hold h where h.subject_id = p.id"
          + " and h.released_at is null and (h.until is null or h.until >= :today))";

  private static final int LONG_TEXT = 1000;

  /** Who places a hold has this lock alone; who deletes shares it. */
  private static final long LOCK = 7_131_000L;

  private final EntityManager database;
  private final Instance<HoldableRecords> records;
  private final AuditLog audit;
  private final Clock clock;

  LegalHolds(
      EntityManager database, Instance<HoldableRecords> records, AuditLog audit, Clock clock) {
    this.database = database;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps holds from being placed until the transaction ends, so that what is not held now is not
   * held when it is deleted. Call it before other locks.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void freeze() {
    lock("pg_advisory_xact_lock_shared");
  }

  /** The standing holds on any of these records. */
  @Transactional
  public List<LegalHold> standingOn(Collection<UUID> subjects) {
    LocalDate today = LocalDate.now(clock);
    return HoldRow.<HoldRow>list("subjectId in ?1 and releasedAt is null order by id", subjects)
        .stream()
        .filter(row -> row.standsOn(today))
        .map(row -> LegalHold.of(row, today))
        .toList();
  }

  /**
   * What a statement, in which {@code :held} are the records of a kind that standing holds are on,
   * finds: one column of texts.
   */
  @Transactional
  public Set<String> found(HoldSubject type, String statement) {
    LocalDate today = LocalDate.now(clock);
    Set<UUID> held =
        HoldRow.<HoldRow>stream("subjectType = ?1 and releasedAt is null", type.wireName())
            .filter(row -> row.standsOn(today))
            .map(row -> row.subjectId)
            .collect(Collectors.toSet());
    if (held.isEmpty()) {
      return Set.of();
    }
    Stream<?> found =
        database
            .createNativeQuery(statement, String.class)
            .setParameter("held", held)
            .getResultStream();
    return found.map(String.class::cast).collect(Collectors.toSet());
  }

  /**
   * Places a hold on a record of the actor's force.
   *
   * @throws Problem invalid-request; forbidden if the actor's roles are for other records;
   *     not-found if the record is another force's or none
   */
  @Transactional
  LegalHold place(NewLegalHold wanted, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    Complaints complaints = new Complaints();
    String type =
        complaints.code(
            "subjectType",
            wanted.subjectType(),
            Arrays.stream(HoldSubject.values()).map(HoldSubject::wireName).toList(),
            "person, image, search or pack");
    if (wanted.subjectId() == null) {
      complaints.add("subjectId", "is missing: the id of the record");
    }
    String reason =
        complaints.text("reason", wanted.reason(), LONG_TEXT, "why the record must be kept");
    String authority =
        complaints.text("authority", wanted.authority(), LONG_TEXT, "who demands that");
    LocalDate until = wanted.until();
    if (until != null && until.isBefore(today)) {
      complaints.add("until", "must be today or later");
    }
    complaints.raise();
    HoldSubject subjectType = HoldSubject.of(type).orElseThrow();
    if (!subjectType.mayBeHeldBy(actor)) {
      throw Problem.of(ProblemType.FORBIDDEN, "Your role does not put holds on a " + type);
    }
    lock("pg_advisory_xact_lock");
    UUID subject = Objects.requireNonNull(wanted.subjectId());
    requireExisting(subjectType, subject, actor);
    HoldRow row = HoldRow.of(subjectType, subject, actor, clock.instant());
    row.reason = reason;
    row.authority = authority;
    row.until = until;
    database.persist(row);
    audit.append(
        event("hold.placed", row, actor)
            .because(reason)
            .with("authority", authority)
            .with("until", until == null ? "released" : until));
    return LegalHold.of(row, today);
  }

  private void requireExisting(HoldSubject type, UUID subject, Actor actor) {
    if (records.stream().noneMatch(feature -> feature.has(type, subject, actor.force()))) {
      throw Problem.of(ProblemType.NOT_FOUND, "No such " + type.wireName() + " of your force");
    }
  }

  /**
   * Releases a hold.
   *
   * @throws Problem not-found; conflict if it does not stand
   */
  @Transactional
  LegalHold release(UUID id, @Nullable String why, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    HoldRow row =
        Optional.ofNullable(database.find(HoldRow.class, id, LockModeType.PESSIMISTIC_WRITE))
            .filter(found -> found.force.equals(actor.force().value()))
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "No such hold of your force"));
    Complaints complaints = new Complaints();
    String reason =
        complaints.text("reason", why, LONG_TEXT, "why the record need not be kept any longer");
    complaints.raise();
    if (!row.standsOn(today)) {
      throw Problem.of(ProblemType.CONFLICT, "The hold does not stand any longer");
    }
    row.releasedBy = actor.login();
    row.releasedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.releaseReason = reason;
    database.flush();
    audit.append(event("hold.released", row, actor).because(reason));
    return LegalHold.of(row, today);
  }

  private static AuditEntry event(String action, HoldRow row, Actor actor) {
    return AuditEntry.of(EventKind.ALTERATION, action, actor, "legal-hold", row.id)
        .with("subjectType", row.subjectType)
        .with("subjectId", row.subjectId);
  }

  /** A page of the holds of the actor's force, or of all forces for an auditor. */
  @Transactional
  LegalHoldPage page(boolean standingOnly, @Nullable UUID before, int limit, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    List<LegalHold> found =
        database
            .createQuery(
                "from HoldRow h where (:all = true or h.force = :force)"
                    + " and (cast(:before as uuid) is null or h.id < :before)"
                    + " and (:standing = false"
                    + " or h.releasedAt is null and (h.until is null or h.until >= :today))"
                    + " order by h.id desc",
                HoldRow.class)
            .setParameter("all", actor.has(Role.AUDITOR))
            .setParameter("force", actor.force().value())
            .setParameter("before", before)
            .setParameter("standing", standingOnly)
            .setParameter("today", today)
            .setMaxResults(limit)
            .getResultList()
            .stream()
            .map(row -> LegalHold.of(row, today))
            .toList();
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, "hold.listed", actor, "force", actor.force())
            .with("count", found.size()));
    return new LegalHoldPage(found, found.size() < limit ? null : found.getLast().id());
  }

  private void lock(String function) {
    database.createNativeQuery("select 1 from " + function + "(" + LOCK + ")").getSingleResult();
  }
}
