package org.likeness.media.jobs;

import org.hibernate.exception.ConstraintViolationException;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** The passes in the database. Audited here, in the transactions of what they record. */
@ApplicationScoped
class JobDesk {
  /** Another process takes over a pass that was silent for so long. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final int SHOWN = 1000;

  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  JobDesk(EntityManager database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of some objects, up to a position. */
  record Done(Sha256 position, long objects, long bytes, List<Damage> damages) {}

  /** An object that is not what was stored, or that is missing. */
  record Damage(Sha256 object, String found, boolean missing) {}

  /**
   * Begins a pass.
   *
   * @throws Problem conflict if one is under way
   */
  @Transactional
  MediaJob begin(JobKind kind, Actor by) {
    JobRow row = JobRow.of(kind, by, clock.instant());
    try {
      row.persistAndFlush();
    } catch (ConstraintViolationException e) {
      throw Problem.of(ProblemType.CONFLICT, "A pass over the objects is under way already")
          .causedBy(e);
    }
    audit.append(AuditEntry.of(kind.event(), kind.begun(), by, "media-job", row.id));
    return MediaJob.of(row, List.of());
  }

  /** The latest passes. */
  @Transactional
  List<MediaJob> latest() {
    return JobRow.<JobRow>find("order by id desc").page(0, 20).stream()
        .map(row -> MediaJob.of(row, List.of()))
        .toList();
  }

  /** One pass with what was found damaged or missing. */
  @Transactional
  Optional<MediaJob> find(UUID id) {
    return JobRow.<JobRow>findByIdOptional(id).map(row -> MediaJob.of(row, damages(id)));
  }

  private List<MediaJob.Damage> damages(UUID id) {
    List<?> found =
        database
            .createNativeQuery(
                "select sha256, found, missing from media_job_damage where job_id = ?1 order by sha256",
                Object[].class)
            .setParameter(1, id)
            .setMaxResults(SHOWN)
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(row -> new MediaJob.Damage((String) row[0], (String) row[1], (Boolean) row[2]))
        .toList();
  }

  /** The pass that is under way, if no other process works on it. */
  @Transactional
  Optional<JobRow> claim() {
    return JobRow.<JobRow>find("finishedAt is null")
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .filter(row -> row.claimedUntil == null || row.claimedUntil.isBefore(now()))
        .map(
            row -> {
              row.claimedUntil = now().plus(CLAIM);
              return row;
            });
  }

  /**
   * What the latest pass that verified found damaged or missing; while one is under way, what the
   * one before it found, if that is more.
   */
  @Transactional
  long unsound() {
    List<JobRow> latest =
        JobRow.<JobRow>find("kind = ?1 order by id desc", JobKind.VERIFY.wireName())
            .page(0, 2)
            .list();
    boolean underWay = !latest.isEmpty() && latest.getFirst().finishedAt == null;
    return latest.stream()
        .limit(underWay ? 2 : 1)
        .mapToLong(row -> row.damaged + row.missing)
        .max()
        .orElse(0);
  }

  /** Keeps others from taking over a pass whose page after a position takes long. */
  @Transactional
  void keep(UUID id, String from) {
    at(id, from).ifPresent(row -> row.claimedUntil = now().plus(CLAIM));
  }

  /**
   * Notes what was done.
   *
   * @param from the position after which it was done
   * @return whether the pass was still there; another works on it otherwise, and this is not
   *     counted
   */
  @Transactional
  boolean done(UUID id, String from, Done done) {
    Optional<JobRow> row = at(id, from);
    row.ifPresent(found -> note(found, done));
    return row.isPresent();
  }

  private void note(JobRow row, Done done) {
    done.damages().forEach(damage -> insert(row.id, damage));
    long missing = done.damages().stream().filter(Damage::missing).count();
    row.position = done.position().hex();
    row.objects += done.objects();
    row.bytes += done.bytes();
    row.damaged += done.damages().size() - missing;
    row.missing += missing;
    row.trouble = null;
    row.claimedUntil = now().plus(CLAIM);
  }

  private void insert(UUID id, Damage damage) {
    database
        .createNativeQuery(
            "insert into media_job_damage (job_id, sha256, found, missing) values (?1, ?2,"
                + " ?3, ?4)"
                + " on conflict do nothing")
        .setParameter(1, id)
        .setParameter(2, damage.object().hex())
        .setParameter(3, damage.found())
        .setParameter(4, damage.missing())
        .executeUpdate();
  }

  /** Notes what it waits for, if it is still at a position; it is tried again soon. */
  @Transactional
  void waiting(UUID id, String from, String trouble) {
    at(id, from)
        .ifPresent(
            row -> {
              row.trouble = trouble;
              row.claimedUntil = now().plus(RETRY_AFTER);
            });
  }

  /** Notes that all objects are done, if it is still at a position, after which there is none. */
  @Transactional
  void finished(UUID id, String from) {
    at(id, from).ifPresent(this::finish);
  }

  private void finish(JobRow row) {
    row.finishedAt = now();
    row.trouble = null;
    JobKind kind = JobKind.of(row.kind).orElseThrow();
    audit.append(
        AuditEntry.of(kind.event(), kind.finished(), Actor.SYSTEM, "media-job", row.id)
            .with("objects", row.objects)
            .with("bytes", row.bytes)
            .with("damaged", row.damaged)
            .with("missing", row.missing));
  }

  /** Empty if it has ended, or if another has taken it over and brought it further. */
  private static Optional<JobRow> at(UUID id, String position) {
    return JobRow.<JobRow>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(row -> row.finishedAt == null && row.position.equals(position));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
