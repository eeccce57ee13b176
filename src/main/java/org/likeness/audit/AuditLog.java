package org.likeness.audit;

/** The append-only log. */
public interface AuditLog {

  /**
   * Appends in the caller's transaction, so that a change and its row are kept or lost together
   * (A2). Call it last in the transaction: it holds the chain's lock until the commit.
   *
   * @throws jakarta.transaction.TransactionalException if there is no transaction
   */
  void append(AuditEntry entry);

  /**
   * Appends in a transaction of its own: for consultations, and for refusals whose transaction
   * rolls back.
   */
  void appendNow(AuditEntry entry);
}
