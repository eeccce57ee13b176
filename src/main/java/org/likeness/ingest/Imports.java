package org.likeness.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.access.Forces;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins and ends imports. */
@ApplicationScoped
class Imports {
  private static final int ROWS_AT_A_TIME = 1000;
  private static final Duration TIME_FOR_A_MILLION_ROWS = Duration.ofMinutes(15);

  private final ImportJobs jobs;
  private final Sql sql;
  private final Forces forces;
  private final AuditLog audit;
  private final Clock clock;
  private final IngestConfig config;

  Imports(
      ImportJobs jobs, Sql sql, Forces forces, AuditLog audit, Clock clock, IngestConfig config) {
    this.jobs = jobs;
    this.sql = sql;
    this.forces = forces;
    this.audit = audit;
    this.clock = clock;
    this.config = config;
  }

  /**
   * A job, and whether this request made it.
   *
   * @param job as it is now
   * @param isNew false if the force sent the same manifest before
   */
  record Begun(ImportJob job, boolean isNew) {}

  /**
   * Begins an import, or finds the one of the same manifest (G4).
   *
   * @throws Problem manifest-refused with every problem, up to 100; nothing is written then
   */
  Begun begin(Actor actor, Path file) {
    Manifest manifest = new Manifest(file, rules(actor), config.maxRecords());
    return jobs.find(actor, manifest.sha256())
        .map(job -> new Begun(job, false))
        .orElseGet(
            () ->
                switch (manifest.check()) {
                  case ManifestCheck.Accepted accepted -> begin(actor, manifest, accepted);
                  case ManifestCheck.Refused refused -> throw refusal(refused);
                });
  }

  private RowRules rules(Actor actor) {
    return new RowRules(
        new TreeSet<>(forces.forces().keySet()),
        config.national() ? null : actor.force(),
        LocalDate.ofInstant(clock.instant(), config.zone()));
  }

  private static Problem refusal(ManifestCheck.Refused refused) {
    int count = refused.problems().size();
    String detail =
        count == ManifestProblems.LIMIT
            ? "The first %d problems are listed; nothing was written".formatted(count)
            : "%d problem%s; nothing was written".formatted(count, count == 1 ? "" : "s");
    return Problem.fields(
        ProblemType.MANIFEST_REFUSED,
        detail,
        refused.problems().stream().map(ManifestProblem::toFieldProblem).toList());
  }

  private Begun begin(Actor actor, Manifest manifest, ManifestCheck.Accepted accepted) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    boolean isNew =
        QuarkusTransaction.requiringNew()
            .timeout((int) TIME_FOR_A_MILLION_ROWS.toSeconds())
            .call(() -> insert(id, actor, manifest, accepted));
    Optional<ImportJob> job = isNew ? jobs.find(id) : jobs.find(actor, accepted.sha256());
    return new Begun(job.orElseThrow(), isNew);
  }

  private boolean insert(UUID id, Actor actor, Manifest manifest, ManifestCheck.Accepted accepted) {
    if (!jobs.insert(id, actor, accepted.sha256(), accepted.records())) {
      return false;
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    manifest.forEach(
        row -> {
          rows.add(RecordColumns.values(id, row));
          if (rows.size() == ROWS_AT_A_TIME) {
            insert(rows);
          }
        });
    insert(rows);
    audit.append(
        AuditEntry.of(EventKind.COLLECTION, "import.begun", actor, "import", id)
            .with("manifest", accepted.sha256())
            .with("records", accepted.records()));
    return true;
  }

  private void insert(List<@Nullable Object[]> rows) {
    sql.batch(
        "insert into import_record ("
            + RecordColumns.NAMES
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    rows.clear();
  }

  /** No more images come: the records that still await one are rejected. How many those are. */
  int complete(Actor actor, UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              ImportJob job = jobs.lock(id);
              int missing =
                  sql.update(
                      "update import_record set state = 'settled', outcome = 'rejected',"
                          + " reason = ?, detail = ?, settled_at = ?"
                          + " where job_id = ? and state = 'awaiting'",
                      RecordReject.MISSING_FILE.code(),
                      RecordReject.MISSING_FILE.sentence(),
                      clock.instant(),
                      id);
              audit.append(
                  AuditEntry.of(EventKind.ALTERATION, "import.closed", actor, "import", id)
                      .with("missing", missing));
              jobs.advance(job);
              return missing;
            });
  }
}
