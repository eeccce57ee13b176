package org.likeness.duplicate;

import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.gallery.GallerySql;
import org.likeness.problem.Complaints;
import org.likeness.problem.Problem;
import org.likeness.problem.ProblemType;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads what was found in a force, and keeps what is decided about it. */
@ApplicationScoped
class Duplicates {
  private static final int LONG_TEXT = 4000;
  private static final String SAME = "same-person";
  private static final List<String> DECISIONS = List.of(SAME, "different-people", "cannot-tell");
  private static final List<String> BASES =
      List.of("fingerprints", "dna", "identity-document", "custody-record");

  private final GallerySql sql;
  private final AuditLog audit;
  private final DuplicateConfig config;
  private final Clock clock;

  Duplicates(GallerySql sql, AuditLog audit, DuplicateConfig config, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Those of the actor's force, the latest first. */
  @Transactional
  PossibleDuplicatePage page(boolean decided, @Nullable UUID before, int limit, Actor actor) {
    // counted first: what is compared meanwhile is still said to wait
    long waiting = waiting();
    List<PossibleDuplicate> found =
        sql.list(
            PossibleDuplicate.SELECT
                + " where d.force = ? and (d.decision is not null) = ? and"
                + PossibleDuplicate.STANDS
                + " and (?::uuid is null or d.id < ?) order by d.id desc limit ?",
            PossibleDuplicate::read,
            Arrays.asList(actor.force().value(), decided, before, before, limit));
    audit.append(
        AuditEntry.of(
                EventKind.CONSULTATION, "gallery.duplicates-listed", actor, "force", actor.force())
            .with("count", found.size()));
    return new PossibleDuplicatePage(
        found,
        found.size() < limit ? null : found.getLast().id(),
        new PossibleDuplicatePage.Checking(config.enabled(), waiting));
  }

  private long waiting() {
    return config.enabled()
        ? sql.list(
                """
                select count(*) from custody_image i, duplicate_check c
                 where i.revision >= c.revision and (i.revision > c.revision or i.id > c.image_id)
                """,
                row -> row.getLong(1),
                List.of())
            .getFirst()
        : 0;
  }

  /**
   * One of the actor's force.
   *
   * @throws Problem not-found
   */
  @Transactional
  PossibleDuplicate read(UUID id, Actor actor) {
    PossibleDuplicate found = own(id, actor);
    audit.append(event(EventKind.CONSULTATION, "gallery.duplicate-read", id, actor));
    return found;
  }

  private PossibleDuplicate own(UUID id, Actor actor) {
    return sql
        .list(
            PossibleDuplicate.SELECT
                + " where d.id = ? and d.force = ? and"
                + PossibleDuplicate.STANDS,
            PossibleDuplicate::read,
            List.of(id, actor.force().value()))
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.NOT_FOUND,
                    "Nothing like it was found in your force, or the records were put right since"));
  }

  /**
   * Decides, once. Nothing of the gallery is changed: what is wrong in a record is put right where
   * it comes from, and with the next import.
   *
   * @throws Problem invalid-request; not-found; conflict if somebody has decided
   */
  @Transactional
  PossibleDuplicate decide(UUID id, DuplicateDecision given, Actor actor) {
    Complaints complaints = new Complaints();
    String decision =
        complaints.code("decision", given.decision(), DECISIONS, "what the two images show");
    String reason = complaints.text("reason", given.reason(), LONG_TEXT, "why");
    String basis = basis(decision, given.basis(), complaints);
    complaints.raise();
    PossibleDuplicate before = own(id, actor);
    int changed =
        sql.update(
            """
            update possible_duplicate set decision = ?, basis = ?, reason = ?, decided_by_id = ?,
                   decided_by = ?, decided_at = ?
             where id = ? and decision is null
            """,
            Arrays.asList(
                decision, basis, reason, actor.userId(), actor.login(), clock.instant(), id));
    if (changed == 0) {
      throw Problem.of(ProblemType.CONFLICT, "Somebody has decided about it already");
    }
    audit.append(
        event(EventKind.ALTERATION, "gallery.duplicate-decided", id, actor)
            .because(reason)
            .with("decision", decision)
            .with("basis", basis == null ? "none" : basis)
            .with("images", List.of(before.one().imageId(), before.other().imageId())));
    return own(id, actor);
  }

  /** A likeness of faces is no proof of identity. */
  private static @Nullable String basis(
      String decision, @Nullable String basis, Complaints complaints) {
    if (decision.equals(SAME)) {
      return complaints.code(
          "basis", basis, BASES, "fingerprints, for example; a likeness of faces does not show it");
    }
    if (basis != null) {
      complaints.add("basis", "belongs to the decision same-person alone");
    }
    return null;
  }

  private static AuditEntry event(EventKind kind, String action, UUID id, Actor actor) {
    return AuditEntry.of(kind, action, actor, "possible-duplicate", id);
  }
}
