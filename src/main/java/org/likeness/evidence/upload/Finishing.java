package org.likeness.evidence.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.upload.UploadTarget.Verdict;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.PutNotes;
import org.likeness.media.Sha256;
import org.likeness.problem.FailureClassifier;
import org.likeness.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Makes of what came whole what it is for. Each upload is worked on by one replica; what a kill
 * leaves is taken up again.
 */
@ApplicationScoped
class Finishing {
  private static final Logger LOG = Logger.getLogger(Finishing.class);

  /** After such a silence a worker is taken for dead. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final long RENEWAL = LEASE.toSeconds() / 3;

  /** For an hour. */
  private static final int MOST_RENEWALS = 36;

  /** After which it is tried again when the store or the database was away. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final Set<ProblemType> OUTAGES =
      EnumSet.of(
          ProblemType.BUSY,
          ProblemType.DATABASE_UNAVAILABLE,
          ProblemType.STORAGE_FULL,
          ProblemType.STORAGE_UNAVAILABLE);

  /** What ends its workers, by a kill or by their memory, is not tried for ever either. */
  static final int PATIENCE = 10;

  private static final String NEXT =
      "select id from evidence_upload where state = 'whole' and (tried_at is null or tried_at <"
          + " :before) order by id limit 1 for update skip locked";

  private final Targets targets;
  private final MediaStore media;
  private final ObjectLock lock;
  private final PutNotes notes;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Finishing(
      Targets targets,
      MediaStore media,
      ObjectLock lock,
      PutNotes notes,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.targets = targets;
    this.media = media;
    this.lock = lock;
    this.notes = notes;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(
      identity = "evidence-upload-work",
      every = "${likeness.evidence.upload.work-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    Optional<PiecedUpload> next = QuarkusTransaction.requiringNew().call(this::claim);
    while (next.isPresent()) {
      finish(next.get());
      next = QuarkusTransaction.requiringNew().call(this::claim);
    }
  }

  private Optional<PiecedUpload> claim() {
    Instant now = now();
    List<?> ids =
        database
            .createNativeQuery(NEXT, UUID.class)
            .setParameter("before", now.minus(LEASE))
            .getResultList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    UploadRow row = UploadRow.findById(ids.getFirst());
    if (row.attempts >= PATIENCE) {
      giveUp(row);
      return Optional.empty();
    }
    row.triedAt = now;
    row.attempts++;
    database.flush();
    return Optional.of(PiecedUpload.of(row, media));
  }

  private void finish(PiecedUpload upload) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread unused = Thread.startVirtualThread(() -> keepClaimed(upload.id(), ended));
    try {
      UploadTarget target = targets.of(upload.purpose());
      Verdict verdict = judged(upload, target);
      Sha256 hash = verdict instanceof Verdict.Usable && target.keepsBytes() ? put(upload) : null;
      QuarkusTransaction.requiringNew().run(() -> close(upload, target, verdict, hash));
    } catch (IOException | RuntimeException e) {
      failed(upload.id(), e);
    } finally {
      ended.countDown();
    }
  }

  /** While one works on it no other takes it up; one that hangs is given up in the end. */
  private void keepClaimed(UUID id, CountDownLatch ended) {
    try {
      for (int i = 0; i < MOST_RENEWALS && !ended.await(RENEWAL, TimeUnit.SECONDS); i++) {
        int unused =
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        UploadRow.update(
                            "triedAt = ?1 where id = ?2 and state = 'whole'", now(), id));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warnf(e, "The claim on the upload %s could not be renewed", id);
    }
  }

  /**
   * A hash that the sender told is compared first: archives are taken apart, and have none later.
   */
  private static Verdict judged(PiecedUpload upload, UploadTarget target) throws IOException {
    Sha256 claimed = upload.claimed();
    return claimed == null || claimed.equals(upload.hash())
        ? target.judge(upload)
        : new Verdict.Faulty(
            "has another SHA-256 than was told; it was garbled, or it is another file");
  }

  /** Outside of any transaction: two gigabytes take a while. */
  private Sha256 put(PiecedUpload upload) throws IOException {
    Sha256 claimed = upload.claimed();
    Sha256 hash = claimed == null ? upload.hash() : claimed;
    notes.note(upload.id(), Set.of(hash));
    try (InputStream stream = upload.stream()) {
      if (!media.put(stream).equals(hash)) {
        throw new IllegalStateException("the pieces of an upload changed; id=" + upload.id());
      }
    }
    return hash;
  }

  private void close(
      PiecedUpload upload, UploadTarget target, Verdict verdict, @Nullable Sha256 hash) {
    lock.whileKeeping();
    target.lock(upload);
    UploadRow row = UploadRow.findById(upload.id(), LockModeType.PESSIMISTIC_WRITE);
    if (row.state() != UploadState.WHOLE) {
      return;
    }
    switch (verdict) {
      case Verdict.Faulty(String reason) -> refuse(row, reason);
      case Verdict.Usable(UploadTarget.Keeping keep) -> {
        if (hash != null) {
          notes.settle(row.id, Set.of(hash));
        }
        row.state = UploadState.KEPT.wireName();
        database.flush();
        keep.keep(hash);
      }
    }
  }

  private void refuse(UploadRow row, String fault) {
    row.state = UploadState.REFUSED.wireName();
    row.reason = fault;
    database.flush();
    audit.append(
        row.event(EventKind.ALTERATION, "evidence.upload-refused", row.sender()).because(fault));
  }

  private void failed(UUID id, Exception failure) {
    ProblemType type = FailureClassifier.classify(failure).type();
    if (OUTAGES.contains(type)) {
      LOG.warnf("The upload %s waits: %s", id, type.slug());
      QuarkusTransaction.requiringNew().run(() -> waitForTheStore(id));
    } else {
      LOG.warnf(failure, "The upload %s could not be finished; it is tried again", id);
      QuarkusTransaction.requiringNew().run(() -> giveUpInTheEnd(id));
    }
  }

  /** The file is not to blame: however long that lasts, it is not given up. */
  private void waitForTheStore(UUID id) {
    UploadRow row = UploadRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (row.state() == UploadState.WHOLE) {
      row.attempts--;
      row.triedAt = now().minus(LEASE).plus(SOON);
    }
  }

  /** What fails again and again is told to the sender. */
  private void giveUpInTheEnd(UUID id) {
    UploadRow row = UploadRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (row.state() == UploadState.WHOLE && row.attempts >= PATIENCE) {
      giveUp(row);
    }
  }

  private void giveUp(UploadRow row) {
    refuse(row, "could not be put together; send it again");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
