package org.likeness.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;
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
  private static final Logger LOG = Logger.getLogger(Removals.class);

  /** After so many failures the store is left alone until the next time. */
  private static final int MOST_FAILED = 16;

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
    int failed = 0;
    Optional<Sha256> next = next(begin);
    while (next.isPresent() && failed < MOST_FAILED) {
      failed += isTaken(next.get()) ? 0 : 1;
      next = next(begin);
    }
    if (failed > 0) {
      LOG.warnf("bytes of %d erased files could not be removed; they are tried again", failed);
    }
  }

  private Instant now() {
    return (Instant) database.createNativeQuery("select now()", Instant.class).getSingleResult();
  }

  /**
   * What is found to be needed for a while is younger then, and waits for the next time; so does
   * what somebody is leaving to be removed at this moment.
   */
  private Optional<Sha256> next(Instant begin) {
    List<?> hashes =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    database
                        .createNativeQuery(
                            "select sha256 from evidence_removal where at <= ?1 order by at"
                                + " limit 1 for update skip locked")
                        .setParameter(1, begin)
                        .getResultList());
    return hashes.stream().map(hash -> new Sha256(hash.toString())).findFirst();
  }

  /** What cannot be removed is younger then, too, so that others come before it. */
  private boolean isTaken(Sha256 object) {
    try {
      remove(object);
      return true;
    } catch (RuntimeException e) {
      LOG.infof("bytes of an erased file cannot be removed: %s", e.getMessage());
      QuarkusTransaction.requiringNew().run(() -> putOff(object));
      return false;
    }
  }

  private void putOff(Sha256 object) {
    int unused = execute("update evidence_removal set at = now() where sha256 = ?1", object);
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
    if (!isOurs(object)) {
      return;
    }
    ObjectUse.Need need = use.of(object);
    if (need == ObjectUse.Need.PASSING) {
      putOff(object);
      return;
    }
    int unused = execute("delete from evidence_removal where sha256 = ?1", object);
    if (need == ObjectUse.Need.NONE) {
      media.delete(object);
    }
    audit.append(
        AuditEntry.of(
                EventKind.ERASURE, "evidence.bytes-removed", Actor.SYSTEM, "evidence", "files")
            .with("files", 1)
            .with("keptForOthers", need == ObjectUse.Need.NONE ? 0 : 1));
  }

  /**
   * Before it is asked who needs the bytes: whoever ends a need at this moment, and has not
   * committed, holds the row ({@code bytes_follow_the_file}), and must find it afterwards. Nobody
   * is waited for with the lock of all objects.
   */
  private boolean isOurs(Sha256 object) {
    return !database
        .createNativeQuery(
            "select 1 from evidence_removal where sha256 = ?1 for update skip locked")
        .setParameter(1, object.hex())
        .getResultList()
        .isEmpty();
  }

  private int execute(String statement, Sha256 object) {
    return database.createNativeQuery(statement).setParameter(1, object.hex()).executeUpdate();
  }
}
