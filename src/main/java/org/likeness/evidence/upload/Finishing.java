package org.likeness.evidence.upload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evidence.upload.UploadTarget.Verdict;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/**
 * Makes of what came whole what it is for. Each upload is worked on by one replica; what a kill
 * leaves is taken up again.
 */
@ApplicationScoped
class Finishing {
  private static final Logger LOG = Logger.getLogger(Finishing.class);

  /** Longer than the largest file takes. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** What ends its workers, by a kill or by their memory, is not tried for ever either. */
  static final int PATIENCE = 10;

  private static final String NEXT =
      "select id from evidence_upload where state = 'whole' and (tried_at is null or tried_at <"
          + " :before) order by id limit 1 for update skip locked";

  private final Targets targets;
  private final MediaStore media;
  private final ObjectLock lock;
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Finishing(
      Targets targets,
      MediaStore media,
      ObjectLock lock,
      EntityManager database,
      AuditLog audit,
      Clock clock) {
    this.targets = targets;
    this.media = media;
    this.lock = lock;
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
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
    try {
      UploadTarget target = targets.of(upload.purpose());
      Verdict verdict = target.judge(upload);
      Sha256 hash = verdict instanceof Verdict.Usable && target.keepsBytes() ? put(upload) : null;
      QuarkusTransaction.requiringNew().run(() -> close(upload, verdict, hash));
    } catch (IOException | RuntimeException e) {
      LOG.warnf(e, "The upload %s could not be finished; it is tried again", upload.id());
      QuarkusTransaction.requiringNew().run(() -> giveUpInTheEnd(upload.id()));
    }
  }

  /** Outside of any transaction: two gigabytes take a while. */
  private Sha256 put(PiecedUpload upload) throws IOException {
    try (InputStream stream = upload.stream()) {
      return media.put(stream);
    }
  }

  private void close(PiecedUpload upload, Verdict verdict, @Nullable Sha256 hash) {
    lock.whileKeeping();
    UploadRow row = UploadRow.findById(upload.id(), LockModeType.PESSIMISTIC_WRITE);
    if (row.state() != UploadState.WHOLE) {
      return;
    }
    String fault = faultOf(row, verdict, hash);
    if (fault != null) {
      refuse(row, fault);
    } else if (verdict instanceof Verdict.Usable(UploadTarget.Keeping keep)) {
      if (hash != null) {
        requireThere(upload, hash);
      }
      row.state = UploadState.KEPT.wireName();
      database.flush();
      keep.keep(hash);
    }
  }

  private static @Nullable String faultOf(UploadRow row, Verdict verdict, @Nullable Sha256 hash) {
    if (verdict instanceof Verdict.Faulty(String reason)) {
      return reason;
    }
    boolean other =
        row.claimedSha256 != null && hash != null && !row.claimedSha256.equals(hash.hex());
    return other
        ? "has another SHA-256 than was told; it was garbled, or it is another file"
        : null;
  }

  /** A removal of the same bytes elsewhere may have come between the putting and the lock. */
  private void requireThere(PiecedUpload upload, Sha256 hash) {
    try {
      Optional<MediaObject> there = media.open(hash);
      if (there.isEmpty()) {
        Sha256 again = put(upload);
        if (!again.equals(hash)) {
          throw new IllegalStateException("the pieces of an upload changed; id=" + upload.id());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuse(UploadRow row, String fault) {
    row.state = UploadState.REFUSED.wireName();
    row.reason = fault;
    database.flush();
    audit.append(
        row.event(EventKind.ALTERATION, "evidence.upload-refused", row.sender()).because(fault));
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
}
