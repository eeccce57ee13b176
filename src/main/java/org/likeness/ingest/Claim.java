package org.likeness.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Records of one job that one worker has to itself for a while.
 *
 * @param id of the claim
 * @param jobId of the job
 * @param records in the order of the manifest, at least one
 */
record Claim(UUID id, UUID jobId, List<ClaimedRecord> records) {

  /** Found by their lines: no index has the claim, and a job may have a million records. */
  private static final String MINE =
      " where job_id = ? and line between ? and ? and state = 'received' and claim = ?";

  Claim {
    records = List.copyOf(records);
  }

  /**
   * The lines that the claim still holds, locked until the transaction ends: one that was not
   * renewed in time may have gone to another worker. Whoever changes claimed records comes here
   * first and locks them in the order of their lines, so that no two wait for each other.
   */
  Set<Long> lock(Sql sql) {
    sql.planAnew();
    return new HashSet<>(
        sql.list(
            "select line from import_record" + MINE + " order by line for update",
            row -> row.getLong("line"),
            jobId,
            records.getFirst().line(),
            records.getLast().line(),
            id));
  }

  /** Prolongs it; call it in a transaction. */
  void renew(Sql sql, double seconds) {
    if (!lock(sql).isEmpty()) {
      sql.update(
          "update import_record set claimed_until = now() + make_interval(secs => ?)" + MINE,
          seconds,
          jobId,
          records.getFirst().line(),
          records.getLast().line(),
          id);
    }
  }

  /** Ends it: its records are free, as if they had not been begun. Call it in a transaction. */
  void release(Sql sql) {
    if (!lock(sql).isEmpty()) {
      sql.update(
          "update import_record set claim = null, claimed_until = null, attempts = attempts - 1"
              + MINE,
          jobId,
          records.getFirst().line(),
          records.getLast().line(),
          id);
    }
  }
}
