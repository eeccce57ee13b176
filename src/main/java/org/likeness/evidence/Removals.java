package org.likeness.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.media.MediaStore;
import org.likeness.media.ObjectLock;
import org.likeness.media.ObjectUse;
import org.likeness.media.Sha256;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Removes the bytes of files that are no longer part of a pack, unless something else needs them.
 * While the store is down that is pending.
 */
@ApplicationScoped
class Removals {
  private static final int AT_ONCE = 16;

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
    while (QuarkusTransaction.requiringNew().call(this::some) == AT_ONCE) {
      // a few in each transaction
    }
  }

  /** How many were dealt with; what is needed for a while yet waits, and does not count. */
  private int some() {
    lock.whileRemoving();
    List<Sha256> pending = pending();
    int dealtWith = 0;
    int removed = 0;
    for (Sha256 object : pending) {
      ObjectUse.Need need = use.of(object);
      if (need == ObjectUse.Need.PASSING) {
        execute("update evidence_removal set at = now() where sha256 = ?1", object);
        continue;
      }
      execute("delete from evidence_removal where sha256 = ?1", object);
      dealtWith++;
      if (need == ObjectUse.Need.NONE) {
        media.delete(object);
        removed++;
      }
    }
    if (dealtWith > 0) {
      audit.append(
          AuditEntry.of(
                  EventKind.ERASURE, "evidence.bytes-removed", Actor.SYSTEM, "evidence", "files")
              .with("files", dealtWith)
              .with("keptForOthers", dealtWith - removed));
    }
    return dealtWith;
  }

  private List<Sha256> pending() {
    List<?> hashes =
        database
            .createNativeQuery("select sha256 from evidence_removal order by at limit " + AT_ONCE)
            .getResultList();
    return hashes.stream().map(hash -> new Sha256(hash.toString())).toList();
  }

  private void execute(String statement, Sha256 object) {
    int unused =
        database.createNativeQuery(statement).setParameter(1, object.hex()).executeUpdate();
  }
}
