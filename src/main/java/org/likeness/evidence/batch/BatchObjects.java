package org.likeness.evidence.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.likeness.media.MediaUse;
import org.likeness.media.ObjectLock;
import org.likeness.media.Sha256;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Bytes that were unpacked while it is not yet known whether their packs are made. */
@ApplicationScoped
class BatchObjects implements MediaUse {
  /** Nobody works on an archive for a day. */
  private static final String LEFT =
      """
      with gone as (
        delete from evidence_batch_object o
         where o.at < now() - interval '1 day'
           and not exists (select 1 from evidence_upload u
                            where u.id = o.batch_id and u.state in ('open', 'whole'))
        returning sha256)
      insert into evidence_removal select distinct sha256, now() from gone on conflict do nothing
      """;

  private final EntityManager database;
  private final ObjectLock lock;

  BatchObjects(EntityManager database, ObjectLock lock) {
    this.database = database;
    this.lock = lock;
  }

  /** Before the bytes are kept: whatever a kill leaves is known. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void note(UUID batch, Sha256 object) {
    lock.whileKeeping();
    int unused =
        database
            .createNativeQuery(
                "insert into evidence_batch_object values (?1, ?2, now())"
                    + " on conflict (batch_id, sha256) do update set at = now()")
            .setParameter(1, batch)
            .setParameter(2, object.hex())
            .executeUpdate();
  }

  /** Leaves those that no pack took to be removed, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void release(UUID batch) {
    int unused =
        database
            .createNativeQuery(
                "insert into evidence_removal select sha256, now() from evidence_batch_object where"
                    + " batch_id = ?1 on conflict do nothing")
            .setParameter(1, batch)
            .executeUpdate();
    unused =
        database
            .createNativeQuery("delete from evidence_batch_object where batch_id = ?1")
            .setParameter(1, batch)
            .executeUpdate();
  }

  /**
   * Leaves those to be removed of which nothing will be made any more: their upload was given up,
   * or came to its end while somebody still worked on it.
   */
  @Scheduled(
      identity = "evidence-batch-leftovers",
      every = "1h",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void sweep() {
    int unused = database.createNativeQuery(LEFT).executeUpdate();
  }

  @Override
  public String needed() {
    return "select sha256 from evidence_batch_object";
  }

  @Override
  public boolean mayPrecede() {
    return true;
  }

  @Override
  public boolean passing() {
    return true;
  }
}
