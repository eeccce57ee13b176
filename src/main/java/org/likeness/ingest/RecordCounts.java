package org.likeness.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records of one job counted by what became of them. */
final class RecordCounts {
  static final String QUERY =
      "select state, outcome, reason, count(*) as records, count(sha256) as images"
          + " from import_record where job_id = ? group by state, outcome, reason";

  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final SortedMap<String, Long> reasons = new TreeMap<>();
  private long received;

  /** Adds one row of the query. */
  void add(ResultSet row) throws SQLException {
    long records = row.getLong("records");
    String reason = row.getString("reason");
    received += row.getLong("images");
    String outcome = row.getString("outcome");
    if (outcome != null) {
      outcomes.merge(Outcome.of(outcome).orElseThrow(), records, Long::sum);
    }
    if (reason != null) {
      reasons.merge(reason, records, Long::sum);
    }
  }

  /** Records whose image came. */
  long received() {
    return received;
  }

  /** Records with an outcome. */
  long processed() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  long of(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  SortedMap<String, Long> rejectedByReason() {
    return reasons;
  }
}
