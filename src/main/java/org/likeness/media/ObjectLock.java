package org.likeness.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Keeps the bytes of an object that comes and of one that goes apart: without it the same picture,
 * sent again in the moment in which nothing else needs it any more, would be lost.
 */
@ApplicationScoped
public class ObjectLock {
  private static final long LOCK = 7_134_000L;

  private final EntityManager database;

  ObjectLock(EntityManager database) {
    this.database = database;
  }

  /** Until the end of the transaction no object is removed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void whileKeeping() {
    lock("pg_advisory_xact_lock_shared");
  }

  /**
   * As {@link #whileKeeping()}, but without waiting.
   *
   * @return false if an object is being removed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean tryKeeping() {
    return (Boolean)
        database
            .createNativeQuery("select pg_try_advisory_xact_lock_shared(" + LOCK + ")")
            .getSingleResult();
  }

  /** Until the end of the transaction no object is kept by whoever holds the lock for that. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void whileRemoving() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String function) {
    database.createNativeQuery("select 1 from " + function + "(" + LOCK + ")").getSingleResult();
  }
}
