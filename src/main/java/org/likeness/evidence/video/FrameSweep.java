package org.likeness.evidence.video;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.ObjectUse;
import org.likeness.media.ObjectUse.Need;
import org.likeness.media.Sha256;
import org.likeness.retention.RetentionParticipant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Removes frames whose video is gone, bytes and all. What cannot be removed now is tried again. */
@ApplicationScoped
class FrameSweep implements RetentionParticipant {
  private final EntityManager database;
  private final MediaStore media;
  private final ObjectLock lock;
  private final ObjectUse use;
  private final AuditLog audit;

  FrameSweep(
      EntityManager database, MediaStore media, ObjectLock lock, ObjectUse use, AuditLog audit) {
    this.database = database;
    this.media = media;
    this.lock = lock;
    this.use = use;
    this.audit = audit;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void atIntervals() {
    int unused = sweep(LocalDate.EPOCH, Integer.MAX_VALUE);
  }

  @Override
  public String part() {
    return "evidence-frames";
  }

  @Override
  public int sweep(LocalDate today, int most) {
    List<UUID> left = QuarkusTransaction.requiringNew().call(() -> withoutVideo(most));
    return (int)
        left.stream()
            .filter(frame -> QuarkusTransaction.requiringNew().call(() -> remove(frame)))
            .count();
  }

  private List<UUID> withoutVideo(int most) {
    List<?> found =
        database
            .createNativeQuery(
                "select f.id from evidence_frame f where not exists"
                    + " (select 1 from evidence_file e where e.id = f.file_id)",
                UUID.class)
            .setMaxResults(most)
            .getResultList();
    return found.stream().map(UUID.class::cast).toList();
  }

  private boolean remove(UUID id) {
    lock.whileRemoving();
    FrameRow row = FrameRow.findById(id);
    if (row == null) {
      return false;
    }
    Sha256 object = new Sha256(row.sha256);
    Need need = use.of(object);
    if (need == Need.PASSING) {
      return false;
    }
    if (need == Need.NONE) {
      media.delete(object);
    }
    FrameRow.deleteById(id);
    database.flush();
    audit.append(
        AuditEntry.of(
                EventKind.ERASURE,
                "evidence.frame-removed",
                Actor.SYSTEM,
                "evidence-pack",
                row.packId)
            .with("frame", object)
            .with("keptForOthers", need == Need.LASTING));
    return true;
  }
}
