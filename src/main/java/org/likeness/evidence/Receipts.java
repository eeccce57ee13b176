package org.likeness.evidence;

import org.likeness.access.Actor;
import org.likeness.access.Forces;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.util.Objects;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Receipts of submitted packs: the same at any time after the submission. */
@ApplicationScoped
class Receipts {
  private final OwnPacks own;
  private final Forces forces;
  private final AuditLog audit;

  Receipts(OwnPacks own, Forces forces, AuditLog audit) {
    this.own = own;
    this.forces = forces;
    this.audit = audit;
  }

  /**
   * @throws Problem not-found; conflict while it is a draft
   */
  @Transactional
  Receipt of(UUID id, Actor actor) {
    PackRow row = own.read(id, actor);
    if (row.submittedAt == null || row.submittedBy == null) {
      throw Problem.of(ProblemType.CONFLICT, "The pack was not submitted yet");
    }
    String force = Objects.requireNonNull(row.force);
    Receipt receipt =
        new Receipt(
            id,
            row.reference,
            forces.organisationName(row.organisation),
            name(force),
            Objects.requireNonNull(row.storeName),
            row.submittedAt,
            row.submittedBy,
            PackFileRow.of(id));
    audit.append(row.event(EventKind.CONSULTATION, "evidence.receipt-read", actor));
    return receipt;
  }

  private String name(String force) {
    return forces.forces().getOrDefault(force, forces.former().forces().getOrDefault(force, force));
  }
}
