package org.likeness.governance;

import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.Engines;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads what was proposed, decided and put in force; reading is audited. */
@ApplicationScoped
class Changes {
  private final InForceSettings settings;
  private final Engines engines;
  private final AuditLog audit;

  Changes(InForceSettings settings, Engines engines, AuditLog audit) {
    this.settings = settings;
    this.engines = engines;
    this.audit = audit;
  }

  /** All, the newest first. */
  @Transactional
  List<GovernedChange> list(Actor actor) {
    UUID now = ChangeRow.latest().map(row -> row.id).orElse(null);
    List<ChangeRow> rows = ChangeRow.list("order by id desc");
    audit.append(AuditEntry.of(EventKind.CONSULTATION, "change.listed", actor, "change", "all"));
    return rows.stream().map(row -> GovernedChange.of(row, row.id.equals(now))).toList();
  }

  @Transactional
  GovernedChange read(UUID id, Actor actor) {
    ChangeRow row =
        ChangeRow.<ChangeRow>findByIdOptional(id)
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such change"));
    boolean now = ChangeRow.latest().filter(row::equals).isPresent();
    audit.append(AuditEntry.of(EventKind.CONSULTATION, "change.read", actor, "change", id));
    return GovernedChange.of(row, now);
  }

  @Transactional
  SettingInForce inForce(Actor actor) {
    ChangeRow row = settings.row();
    audit.append(
        AuditEntry.of(EventKind.CONSULTATION, "change.in-force-read", actor, "change", row.id));
    return new SettingInForce(
        GovernedChange.of(row, true),
        InForceSettings.words(row),
        engines.unapproved().orElse(null));
  }
}
