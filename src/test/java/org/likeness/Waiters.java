package org.likeness;

/** Of transactions that wait for each other in a test. */
public final class Waiters {
  /** Has a row if another transaction waits for the one that asks, which has written or locked. */
  public static final String FOR_THIS_TRANSACTION =
      "select 1 from pg_locks where not granted and transactionid = cast(pg_current_xact_id() as xid)";

  private Waiters() {}
}
