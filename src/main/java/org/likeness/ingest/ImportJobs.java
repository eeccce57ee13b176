package org.likeness.ingest;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.Sha256;
import org.likeness.notification.NotificationKind;
import org.likeness.notification.Notifications;
import org.likeness.notification.Recipients;
import org.likeness.notification.Subject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The rows of the jobs, and their way from state to state. */
@ApplicationScoped
class ImportJobs {
  private final Sql sql;
  private final Notifications notifications;
  private final AuditLog audit;
  private final Clock clock;

  ImportJobs(Sql sql, Notifications notifications, AuditLog audit, Clock clock) {
    this.sql = sql;
    this.notifications = notifications;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes the job unless the force has one of this manifest; whether it did. */
  @Transactional(TxType.MANDATORY)
  boolean insert(UUID id, Actor actor, Sha256 manifest, int total) {
    return sql.update(
            "insert into import_job (id, force, created_by_id, created_by_login, manifest_sha256,"
                + " total, state, created_at) values (?, ?, ?, ?, ?, ?, 'receiving', ?)"
                + " on conflict (force, manifest_sha256) do nothing",
            id,
            actor.force().value(),
            actor.userId(),
            actor.login(),
            manifest.hex(),
            total,
            clock.instant())
        > 0;
  }

  Optional<ImportJob> find(UUID id) {
    return sql.first(
        "select " + ImportJob.COLUMNS + " from import_job where id = ?", ImportJob::read, id);
  }

  Optional<ImportJob> find(Actor actor, Sha256 manifest) {
    return sql.first(
        "select " + ImportJob.COLUMNS + " from import_job where force = ? and manifest_sha256 = ?",
        ImportJob::read,
        actor.force().value(),
        manifest.hex());
  }

  /** Newest first. An empty force stands for all. */
  List<ImportJob> page(String force, UUID before, int limit) {
    return sql.list(
        "select "
            + ImportJob.COLUMNS
            + " from import_job where (? = '' or force = ?) and id < ? order by id desc limit ?",
        ImportJob::read,
        force,
        force,
        before,
        limit);
  }

  /** What goes on, and what completed since; the newest first, at most 50. */
  List<ImportJob> watched(Instant since) {
    return sql.list(
        "select "
            + ImportJob.COLUMNS
            + " from import_job where state <> 'completed' or completed_at > ?"
            + " order by id desc limit 50",
        ImportJob::read,
        since);
  }

  /** Jobs with records that nobody works on, oldest first. */
  List<UUID> withWork() {
    return sql.list(
        // by the first free record of each, so that not all that wait are read and joined
        "select j.id from import_job j cross join lateral (select 1 from import_record r"
            + " where r.job_id = j.id and r.state = 'received'"
            + " and (r.claimed_until is null or r.claimed_until < now()) order by r.line limit 1)"
            + " free where j.state <> 'completed' order by j.id",
        row -> row.getObject("id", UUID.class));
  }

  /** The job, locked until the transaction ends: whoever changes its records comes here first. */
  @Transactional(TxType.MANDATORY)
  ImportJob lock(UUID id) {
    sql.planAnew();
    return sql.first(
            "select " + ImportJob.COLUMNS + " from import_job where id = ? for update",
            ImportJob::read,
            id)
        .orElseThrow(() -> new IllegalStateException("the import is gone; id=" + id));
  }

  void noteStart(UUID id) {
    sql.update(
        "update import_job set started_at = ? where id = ? and started_at is null",
        clock.instant(),
        id);
  }

  void pause(UUID id, String why) {
    sql.update(
        "update import_job set pause = ? where id = ? and pause is distinct from ?", why, id, why);
  }

  /**
   * Moves a locked job to the state that its records are in; call it last in the transaction. When
   * the job completes it tells who began it, and writes to the audit log.
   */
  @Transactional(TxType.MANDATORY)
  void advance(ImportJob job) {
    ImportState state = stateByRecords(job.id());
    if (state == ImportState.COMPLETED && job.state() != ImportState.COMPLETED) {
      sql.update(
          "update import_job set state = ?, pause = null, completed_at = ? where id = ?",
          state.wireName(),
          clock.instant(),
          job.id());
      notifications.tell(
          NotificationKind.IMPORT_ENDED,
          Recipients.person(job.startedBy().userId()),
          Subject.of("import", job.id()));
      audit.append(
          AuditEntry.of(
                  EventKind.COLLECTION, "import.completed", job.startedBy(), "import", job.id())
              .with("records", job.total()));
    } else if (state != job.state() || job.pause() != null) {
      sql.update(
          "update import_job set state = ?, pause = null where id = ?", state.wireName(), job.id());
    }
  }

  private ImportState stateByRecords(UUID id) {
    if (hasRecords(id, "awaiting")) {
      return ImportState.RECEIVING;
    }
    return hasRecords(id, "received") ? ImportState.RUNNING : ImportState.COMPLETED;
  }

  private boolean hasRecords(UUID id, String state) {
    // the state stands in the text, so that the planner takes the partial index
    return sql.first(
            "select 1 from import_record where job_id = ? and state = '" + state + "' limit 1",
            row -> true,
            id)
        .isPresent();
  }
}
