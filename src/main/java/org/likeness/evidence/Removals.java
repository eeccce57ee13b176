package org.likeness.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.MediaObject;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.ObjectUse;
import org.likeness.media.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Removes the bytes of files that are no longer part of a pack, unless something else needs them.
 * While the store is down that is pending.
 */
@ApplicationScoped
class Removals {
  private final EntityManager database;
  private final MediaStore media;
  private final ObjectUse use;
  private final ObjectLock lock;
  private final AuditLog audit;

  Removals(
      EntityManager database, MediaStore media, ObjectUse use, ObjectLock lock, AuditLog audit) {
    this.database = database;
    this.media = media;
    this.use = use;
    this.lock = lock;
    this.audit = audit;
  }

  @Scheduled(
      identity = "evidence-removals",
      every = "1m",
      delayed = "20s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void work() {
    Instant begin = QuarkusTransaction.requiringNew().call(this::now);
    Optional<Sha256> next = next(begin);
    while (next.isPresent()) {
      remove(next.get());
      next = next(begin);
    }
  }

  private Instant now() {
    return (Instant) database.createNativeQuery("select now()", Instant.class).getSingleResult();
  }

  /** What is found to be needed for a while is younger then, and waits for the next time. */
  private Optional<Sha256> next(Instant begin) {
    List<?> hashes =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    database
                        .createNativeQuery(
                            "select sha256 from evidence_removal where at <= ?1 order by at limit 1")
                        .setParameter(1, begin)
                        .getResultList());
    return hashes.stream().map(hash -> new Sha256(hash.toString())).findFirst();
  }

  /**
   * One at a time, after the store has answered: while the lock is held nobody keeps anything, so a
   * store that is away must not hold it.
   */
  private void remove(Sha256 object) {
    Optional<MediaObject> unused = media.open(object);
    QuarkusTransaction.requiringNew().run(() -> removeNow(object));
  }

  private void removeNow(Sha256 object) {
    lock.whileRemoving();
    ObjectUse.Need need = use.of(object);
    if (need == ObjectUse.Need.PASSING) {
      int unused = execute("update evidence_removal set at = now() where sha256 = ?1", object);
      return;
    }
    if (execute("delete from evidence_removal where sha256 = ?1", object) == 0) {
      return;
    }
    if (need == ObjectUse.Need.NONE) {
      media.delete(object);
    }
    audit.append(
        AuditEntry.of(
                EventKind.ERASURE, "evidence.bytes-removed", Actor.SYSTEM, "evidence", "files")
            .with("files", 1)
            .with("keptForOthers", need == ObjectUse.Need.NONE ? 0 : 1));
  }

  private int execute(String statement, Sha256 object) {
    return database.createNativeQuery(statement).setParameter(1, object.hex()).executeUpdate();
  }
}
