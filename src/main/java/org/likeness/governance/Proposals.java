package org.likeness.governance;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditLog;
import org.likeness.calibration.Fpir;
import org.likeness.gallery.Engines;
import org.likeness.gallery.TemplateModel;
import org.likeness.problem.Complaints;
import org.likeness.problem.FieldProblem;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Takes proposals in: each names what is to be in force, and the report that speaks for it. */
@ApplicationScoped
class Proposals {
  private static final int LONGEST = 2000;

  private final EntityManager database;
  private final InForceSettings settings;
  private final Reports reports;
  private final Engines engines;
  private final SearchLimits limits;
  private final GovernanceConfig config;
  private final AuditLog audit;
  private final Clock clock;

  Proposals(
      EntityManager database,
      InForceSettings settings,
      Reports reports,
      Engines engines,
      SearchLimits limits,
      GovernanceConfig config,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.reports = reports;
    this.engines = engines;
    this.limits = limits;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a proposal, with all that speaks against it.
   *
   * @throws Problem invalid-request; evidence-insufficient if the report is of something else
   */
  @Transactional
  GovernedChange propose(ChangeRequest request, Actor actor) {
    Complaints complaints = new Complaints();
    String reason = complaints.text("reason", request.reason(), LONGEST, "why it should be");
    ChangeKind kind = request.kind();
    if (kind != ChangeKind.OPERATING_POINT && (kind == null || !kind.changesTemplates())) {
      complaints.add("kind", "must be operating-point, model or preprocessing");
    }
    Double fpir = request.fpir();
    if (fpir != null && !(fpir > 0 && fpir < 1)) {
      complaints.add("fpir", "must be above 0 and below 1");
    }
    ReportRow report = report(request.reportId(), complaints);
    complaints.raise();
    ChangeRow now = settings.row();
    Setting wanted = wanted(request, Objects.requireNonNull(kind), now.setting);
    requireNews(Objects.requireNonNull(report), wanted, now);
    requireEvidence(report, wanted);
    ChangeRow row =
        ChangeRow.proposed(
            kind, wanted, reason, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    row.reportId = report.id;
    row.findings = FindingsJson.write(Evidence.of(config).against(report.report(), wanted.fpir()));
    database.persist(row);
    database.flush();
    audit.append(
        InForceSettings.event(row, "change.proposed", actor).with("report", report.sha256));
    return GovernedChange.of(row, false);
  }

  private @Nullable ReportRow report(@Nullable UUID id, Complaints complaints) {
    if (id == null) {
      complaints.add("reportId", "is missing: the stored report that speaks for it");
      return null;
    }
    ReportRow report = reports.find(id).orElse(null);
    if (report == null) {
      complaints.add("reportId", "names no stored report");
    }
    return report;
  }

  private Setting wanted(ChangeRequest request, ChangeKind kind, Setting now) {
    Fpir fpir = new Fpir(request.fpir() == null ? now.fpir() : request.fpir());
    if (kind == ChangeKind.OPERATING_POINT) {
      if (request.recogniser() != null || request.detector() != null) {
        throw Problem.field("kind", "an operating point is changed alone");
      }
      return Setting.of(now.templates(), fpir);
    }
    TemplateModel model = engines.model(request.recogniser(), request.detector());
    boolean sameNetwork = model.sha256().hex().equals(now.modelSha256());
    if (model.equals(now.templates()) || sameNetwork != (kind == ChangeKind.PREPROCESSING)) {
      throw Problem.field(
          "kind", "is %s, but that would be %s".formatted(kind.wireName(), model.words()));
    }
    if (limits.calibration(model).isEmpty()) {
      throw insufficient("recogniser", "there is no calibration of " + model.words());
    }
    return Setting.of(model, fpir);
  }

  /** What is in force can be proposed again on other evidence, such as one's own. */
  private static void requireNews(ReportRow report, Setting wanted, ChangeRow now) {
    if (wanted.equals(now.setting) && report.id.equals(now.reportId)) {
      throw Problem.field("fpir", "is in force already, on this very report");
    }
  }

  private static void requireEvidence(ReportRow report, Setting wanted) {
    if (!report.model().equals(wanted.templates())) {
      throw insufficient(
          "reportId",
          "the report is of %s, and the change of %s"
              .formatted(report.model().words(), wanted.templates().words()));
    }
  }

  private static Problem insufficient(String field, String reason) {
    return Problem.fields(
        ProblemType.EVIDENCE_INSUFFICIENT,
        "There is no evidence for this: " + reason,
        List.of(new FieldProblem(field, reason)));
  }
}
