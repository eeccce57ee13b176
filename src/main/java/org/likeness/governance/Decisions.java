package org.likeness.governance;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.GalleryModel;
import org.likeness.gallery.companion.Companions;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Approves and refuses. Nobody approves what they proposed, and what the report forbids only with a
 * reason that stays with the change for ever.
 */
@ApplicationScoped
class Decisions {
  private static final int LONGEST = 2000;

  private final EntityManager database;
  private final InForceSettings settings;
  private final Reports reports;
  private final GalleryModel gallery;
  private final Companions companions;
  private final GovernanceConfig config;
  private final AuditLog audit;
  private final Clock clock;

  Decisions(
      EntityManager database,
      InForceSettings settings,
      Reports reports,
      GalleryModel gallery,
      Companions companions,
      GovernanceConfig config,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.reports = reports;
    this.gallery = gallery;
    this.companions = companions;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Decides a proposal.
   *
   * @throws Problem not-found; forbidden for its author; conflict if it is decided or what is in
   *     force has changed; evidence-insufficient with the findings, unless they are overridden
   */
  @Transactional
  GovernedChange decide(UUID id, ChangeDecision decision, Actor actor) {
    Complaints complaints = new Complaints();
    String reason = complaints.text("reason", decision.reason(), LONGEST, "why you decide so");
    String override = decision.override();
    String overriding =
        override == null ? null : complaints.text("override", override, LONGEST, "why nonetheless");
    if (decision.approve() == null) {
      complaints.add("approve", "is missing: true or false");
    }
    complaints.raise();
    // the order of locks is the same everywhere: the gallery first
    var unused = gallery.locked();
    ChangeRow row =
        ChangeRow.locked(id)
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such change"));
    requireOpen(row, actor);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (Boolean.TRUE.equals(decision.approve())) {
      approve(row, reason, overriding, actor, now);
    } else {
      row.decided(ChangeState.REFUSED, reason, actor, now);
      database.flush();
      audit.append(InForceSettings.event(row, "change.refused", actor).because(reason));
    }
    return GovernedChange.of(row, row.sequence != null);
  }

  private void requireOpen(ChangeRow row, Actor actor) {
    if (row.state != ChangeState.PROPOSED) {
      throw Problem.of(ProblemType.CONFLICT, "It is decided already: " + row.state.wireName());
    }
    if (row.authorId.equals(actor.userId())) {
      throw refused(
          row, actor, Problem.of(ProblemType.FORBIDDEN, "You proposed it: somebody else decides"));
    }
  }

  private void approve(
      ChangeRow row, String reason, @Nullable String override, Actor actor, Instant now) {
    ReportRow report = reports.find(Objects.requireNonNull(row.reportId)).orElseThrow();
    List<Finding> findings = Evidence.of(config).against(report.report(), row.setting.fpir());
    if (!findings.isEmpty() && override == null) {
      throw refused(
          row,
          actor,
          Problem.of(
                  ProblemType.EVIDENCE_INSUFFICIENT,
                  "The report speaks against it: " + findings.getFirst().words())
              .with("findings", findings));
    }
    ChangeRow former = settings.row();
    requireStillApplies(row, former.setting);
    row.findings = FindingsJson.write(findings);
    row.overrideReason = findings.isEmpty() ? null : override;
    boolean templates = row.kind.changesTemplates();
    row.decided(templates ? ChangeState.APPROVED : ChangeState.IN_FORCE, reason, actor, now);
    if (templates) {
      companions.begin(row.setting.templates());
    } else {
      row.putInForce(former, actor, now);
    }
    database.flush();
    audit.append(
        InForceSettings.event(row, "change.approved", actor)
            .because(reason)
            .with("report", report.sha256)
            .with("findings", findings.size())
            .with("override", row.overrideReason == null ? "none" : row.overrideReason));
  }

  /** What was proposed for one model says nothing about another. */
  private static void requireStillApplies(ChangeRow row, Setting now) {
    boolean sameTemplates = row.setting.templates().equals(now.templates());
    if (sameTemplates == row.kind.changesTemplates()) {
      throw Problem.of(
          ProblemType.CONFLICT, "Another model came into force meanwhile; propose it again");
    }
    if (row.kind.changesTemplates() && ChangeRow.count("state", ChangeState.APPROVED) > 0) {
      throw Problem.of(ProblemType.CONFLICT, "Another change of the model is under way");
    }
  }

  /** A refusal rolls back, and is logged all the same. */
  private Problem refused(ChangeRow row, Actor actor, Problem problem) {
    audit.appendNow(
        AuditEntry.of(EventKind.CONSULTATION, "change.approval-denied", actor, "change", row.id)
            .with("problem", problem.type().slug()));
    return problem;
  }
}
