package org.likeness.ingest;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads how imports are going. */
@ApplicationScoped
class ImportReports {
  private final Sql sql;
  private final Clock clock;

  ImportReports(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  ImportStatus status(ImportJob job) {
    RecordCounts counts = new RecordCounts();
    sql.forEach(RecordCounts.QUERY, counts::add, job.id());
    return ImportStatus.of(job, counts, pace(job, counts));
  }

  private Pace pace(ImportJob job, RecordCounts counts) {
    Instant started = job.startedAt();
    if (started == null) {
      return new Pace(0, Duration.ZERO);
    }
    Instant completed = job.completedAt();
    if (completed != null) {
      return new Pace(counts.processed(), Duration.between(started, completed));
    }
    return recentPace(job, started);
  }

  private Pace recentPace(ImportJob job, Instant started) {
    Instant now = clock.instant();
    Instant from = now.minus(Pace.WINDOW);
    long recent =
        sql.first(
                "select count(*) as records from import_record"
                    + " where job_id = ? and state = 'settled' and settled_at > ?",
                row -> row.getLong("records"),
                job.id(),
                from)
            .orElse(0L);
    return new Pace(recent, Duration.between(started.isAfter(from) ? started : from, now));
  }

  /** Records with an outcome, by line, after that line; a null outcome stands for all. */
  List<ImportedRecord> records(UUID jobId, @Nullable Outcome outcome, long after, int limit) {
    String wanted = outcome == null ? "" : outcome.wireName();
    return sql.list(
        "select * from import_record where job_id = ? and state = 'settled'"
            + " and (? = '' or outcome = ?) and line > ? order by line limit ?",
        ImportedRecord::read,
        jobId,
        wanted,
        wanted,
        after,
        limit);
  }
}
