package org.likeness.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Keeps the bytes of a still that comes and of one that goes apart: without it the same picture,
 * sent again in the moment in which an older search of it is purged, would be lost.
 */
@ApplicationScoped
class StillLock {
  private static final long LOCK = 7_134_000L;

  private final EntityManager database;

  StillLock(EntityManager database) {
    this.database = database;
  }

  /** Until the end of the transaction no still is removed. */
  @Transactional(Transactional.TxType.MANDATORY)
  void whileKeeping() {
    lock("pg_advisory_xact_lock_shared");
  }

  /** Until the end of the transaction no still is kept by a search that is being stored. */
  @Transactional(Transactional.TxType.MANDATORY)
  void whileRemoving() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String function) {
    database.createNativeQuery("select 1 from " + function + "(" + LOCK + ")").getSingleResult();
  }
}
