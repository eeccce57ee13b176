package org.likeness.gallery.erasure;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;

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

/** Gives out the steps that are due, and notes what came of them. */
@ApplicationScoped
class StepDesk {
  private static final int MOST_DOUBLINGS = 20;

  private final EntityManager database;
  private final AuditLog audit;
  private final ErasureConfig config;
  private final Clock clock;

  StepDesk(EntityManager database, AuditLog audit, ErasureConfig config, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** A step with what it is about. */
  record Work(UUID id, Step step, Instant due, ErasureRow erasure, List<ErasedImageRow> images) {}

  /** Steps that wait for an attempt. */
  @Transactional
  List<UUID> due(int most) {
    return database
        .createQuery(
            "select s.id from StepRow s where s.doneAt is null and s.nextTry <= :now"
                + " order by s.nextTry, s.id",
            UUID.class)
        .setParameter("now", clock.instant())
        .setMaxResults(most)
        .getResultList();
  }

  /** A step that is still to be done; empty if another process has done it meanwhile. */
  @Transactional
  Optional<Work> open(UUID id) {
    StepRow row = StepRow.findById(id);
    if (row == null || row.doneAt != null) {
      return Optional.empty();
    }
    ErasureRow erasure = ErasureRow.findById(row.erasureId);
    List<ErasedImageRow> images = ErasedImageRow.list("erasureId = ?1", row.erasureId);
    return Optional.of(new Work(id, Step.of(row.step), row.nextTry, erasure, images));
  }

  /**
   * Notes that it has been done; with the last one the erasure is finished, which is audited. What
   * was opened again while it was worked on is still to be done.
   */
  @Transactional
  void done(Work work) {
    // its lock lets only one of two processes see the last step done
    ErasureRow erasure = ErasureRow.findById(work.erasure().id, LockModeType.PESSIMISTIC_WRITE);
    StepRow row = StepRow.findById(work.id());
    if (erasure == null || row == null || row.doneAt != null || !row.nextTry.equals(work.due())) {
      return;
    }
    row.attempts++;
    row.trouble = null;
    row.doneAt = now();
    database.flush();
    if (StepRow.count("erasureId = ?1 and doneAt is null", erasure.id) == 0) {
      erasure.finishedAt = row.doneAt;
      database.flush();
      audit.append(finished(erasure.id));
    }
  }

  private static AuditEntry finished(UUID id) {
    return AuditEntry.of(EventKind.ERASURE, "gallery.erasure-finished", Actor.SYSTEM, "erasure", id)
        .with("images", ErasedImageRow.count("erasureId = ?1", id))
        .with(
            "bytesKept",
            ErasedImageRow.count("erasureId = ?1 and bytes = ?2", id, ObjectsStep.KEPT));
  }

  /** Notes what it waits for, and when it is tried again. */
  @Transactional
  void notYet(Work work, String trouble) {
    StepRow row = StepRow.findById(work.id(), LockModeType.PESSIMISTIC_WRITE);
    if (row != null && row.doneAt == null && row.nextTry.equals(work.due())) {
      row.attempts++;
      row.trouble = trouble;
      row.nextTry = now().plus(wait(row.attempts));
    }
  }

  private Duration wait(int attempts) {
    Duration wait = config.firstWait().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return wait.compareTo(config.longestWait()) < 0 ? wait : config.longestWait();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
