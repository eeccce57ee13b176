package org.likeness.evidence.batch;

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
                "insert into evidence_batch_object values (?1, ?2) on conflict do nothing")
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
