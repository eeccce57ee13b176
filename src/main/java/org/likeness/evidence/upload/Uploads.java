package org.likeness.evidence.upload;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.OrganisationCode;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Begins uploads, tells how far they are, and ends them. */
@ApplicationScoped
public class Uploads {
  private final Targets targets;
  private final UploadConfig config;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Uploads(
      Targets targets, UploadConfig config, EntityManager database, AuditLog audit, Clock clock) {
    this.targets = targets;
    this.config = config;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of a subject that are not ended or kept, the first first. */
  @Transactional
  public List<UploadView> of(UUID subject) {
    return UploadRow.<UploadRow>list(
            "subjectId = ?1 and state in ('open', 'whole', 'refused') order by id", subject)
        .stream()
        .map(UploadRow::view)
        .toList();
  }

  /** Bytes that an organisation's uploads take, or will take when they are finished. */
  @Transactional
  public long bytesOf(String organisation) {
    Object sum =
        database
            .createNativeQuery(
                "select coalesce(sum(length), 0) from evidence_upload where organisation = ?1 and"
                    + " state in ('open', 'whole')",
                Long.class)
            .setParameter(1, organisation)
            .getSingleResult();
    return ((Number) sum).longValue();
  }

  /** Ends all of a subject, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endAll(UUID subject) {
    UploadRow.<UploadRow>find("subjectId = ?1 and state <> 'kept' order by id", subject)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .forEach(Uploads::end);
    database.flush();
  }

  private static void end(UploadRow row) {
    row.state = UploadState.ENDED.wireName();
    row.reason = null;
  }

  @Transactional
  UploadView begin(NewUpload wanted, Actor actor) {
    targets.of(wanted.purpose()).admit(wanted, actor);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UploadRow row = new UploadRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.organisation = wanted.organisation();
    row.purpose = wanted.purpose();
    row.subjectId = wanted.subject();
    row.name = wanted.name();
    row.length = wanted.length();
    row.fingerprint = wanted.fingerprint();
    row.claimedSha256 = wanted.claimed() == null ? null : wanted.claimed().hex();
    row.state = UploadState.OPEN.wireName();
    row.createdById = actor.userId();
    row.createdBy = actor.login();
    row.createdAt = now;
    row.expiresAt = now.plus(config.expiresAfter());
    row.persistAndFlush();
    audit.append(row.event(EventKind.COLLECTION, "evidence.upload-begun", actor));
    return row.view();
  }

  /**
   * An upload of the actor's organisation.
   *
   * @throws Problem not-found; gone if it was ended
   */
  @Transactional
  public UploadView read(UUID id, Actor actor) {
    return own(id, actor, LockModeType.NONE).view();
  }

  /** Ends it; what came of it is removed soon. */
  @Transactional
  void end(UUID id, Actor actor) {
    UploadRow row = own(id, actor, LockModeType.PESSIMISTIC_WRITE);
    if (row.state() == UploadState.WHOLE) {
      throw Problem.of(ProblemType.CONFLICT, "It is being looked at; wait a moment");
    }
    if (row.state() == UploadState.KEPT) {
      throw Problem.of(ProblemType.CONFLICT, "It has become a file of the pack");
    }
    end(row);
    database.flush();
    audit.append(row.event(EventKind.ERASURE, "evidence.upload-ended", actor));
  }

  UploadRow own(UUID id, Actor actor, LockModeType lock) {
    UploadRow row =
        UploadRow.<UploadRow>findByIdOptional(id, lock)
            .filter(one -> one.organisation.equals(codeOf(actor.organisation())))
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such upload"));
    if (row.state() == UploadState.ENDED) {
      throw Problem.of(ProblemType.GONE, "The upload was ended, or its time was over");
    }
    return row;
  }

  private static String codeOf(@Nullable OrganisationCode organisation) {
    return organisation == null ? "" : organisation.value();
  }
}
