package org.likeness.media;

import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
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
   * As {@link #whileKeeping()}, but waits its turn among those who remove for so long only; no lock
   * of this transaction is waited for longer.
   *
   * @throws Problem busy; the transaction is of no use any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void whileKeeping(Duration most) {
    int unused =
        database.createNativeQuery("set local lock_timeout = " + most.toMillis()).executeUpdate();
    try {
      whileKeeping();
    } catch (PessimisticLockException | LockTimeoutException e) {
      throw Problem.of(ProblemType.BUSY, "The storage is slow; try again in a moment").causedBy(e);
    }
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
