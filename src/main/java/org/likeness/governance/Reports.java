package org.likeness.governance;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.evaluation.EvaluationReport;
import org.likeness.media.Sha256;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The evaluation reports that are kept as evidence, each under the hash of its file. */
@ApplicationScoped
class Reports {
  private final EntityManager database;
  private final AuditLog audit;
  private final Clock clock;

  Reports(EntityManager database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A report that came.
   *
   * @param report as it is kept
   * @param isNew whether it was not there before
   */
  record Kept(StoredReport report, boolean isNew) {}

  /**
   * Keeps a report; the same file twice is one report.
   *
   * @throws Problem invalid-request if it is none
   */
  @Transactional
  Kept keep(byte[] content, Actor actor) {
    EvaluationReport report = ReportCheck.read(content);
    Optional<ReportRow> known =
        ReportRow.find("sha256", Sha256.of(content).hex()).firstResultOptional();
    ReportRow row =
        known.orElseGet(
            () ->
                ReportRow.of(
                    content, report, actor, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    if (known.isEmpty()) {
      database.persist(row);
      database.flush();
    }
    audit.append(
        AuditEntry.of(EventKind.COLLECTION, "evaluation-report.kept", actor, "report", row.id)
            .with("sha256", row.sha256)
            .with("model", row.modelId)
            .with("new", known.isEmpty()));
    return new Kept(StoredReport.whole(row), known.isEmpty());
  }

  /** All, the newest first. */
  @Transactional
  List<StoredReport> list(Actor actor) {
    List<ReportRow> rows = ReportRow.list("order by id desc");
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, "evaluation-report.listed", actor, "report", "all"));
    return rows.stream().map(StoredReport::summary).toList();
  }

  /** One with its figures. */
  @Transactional
  StoredReport read(UUID id, Actor actor) {
    return StoredReport.whole(read(id, "evaluation-report.read", actor));
  }

  /** The file as it came. */
  @Transactional
  byte[] content(UUID id, Actor actor) {
    return read(id, "evaluation-report.content-read", actor).content;
  }

  private ReportRow read(UUID id, String action, Actor actor) {
    ReportRow row =
        find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such report"));
    audit.append(AuditEntry.of(EventKind.CONSULTATION, action, actor, "report", id));
    return row;
  }

  /** A report, for the transaction of the caller, who audits. */
  Optional<ReportRow> find(UUID id) {
    return ReportRow.findByIdOptional(id);
  }
}
