package org.likeness.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.AuditLog;
import org.likeness.audit.EventKind;
import org.likeness.retention.LegalHolds;
import org.likeness.retention.RetentionParticipant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Removes drafts that were forgotten and packs whose time is over, unless a legal hold stands. */
@ApplicationScoped
class EvidenceSweep implements RetentionParticipant {
  private static final int BATCH = 20;
  private static final String DUE =
      """
      select p.* from evidence_pack p
       where (p.state = 'draft' and p.changed_at < :draft
              or p.closed_at < :closed
              or p.state <> 'draft' and p.closed_at is null and p.submitted_at < :open)
         and not %s
       order by p.id limit :most for update of p
      """
          .formatted(LegalHolds.ON_PACK);

  private final Drafts drafts;
  private final Removals removals;
  private final LegalHolds holds;
  private final EntityManager database;
  private final EvidenceConfig config;
  private final AuditLog audit;

  EvidenceSweep(
      Drafts drafts,
      Removals removals,
      LegalHolds holds,
      EntityManager database,
      EvidenceConfig config,
      AuditLog audit) {
    this.drafts = drafts;
    this.removals = removals;
    this.holds = holds;
    this.database = database;
    this.config = config;
    this.audit = audit;
  }

  @Override
  public String part() {
    return "evidence-packs";
  }

  @Override
  public int sweep(LocalDate today, int most) {
    int removed = 0;
    int batch;
    do {
      int wanted = Math.min(BATCH, most - removed);
      batch = QuarkusTransaction.requiringNew().call(() -> remove(today, wanted));
      removed += batch;
    } while (batch == BATCH && removed < most);
    removals.work();
    return removed;
  }

  private int remove(LocalDate today, int most) {
    holds.freeze();
    List<PackRow> due =
        database
            .createNativeQuery(DUE, PackRow.class)
            .setParameter("draft", before(today, config.draftsExpire()))
            .setParameter("closed", before(today, config.keepClosed()))
            .setParameter("open", before(today, config.keepOpen()))
            .setParameter("today", today)
            .setParameter("most", most)
            .getResultList();
    List<AuditEntry> events = due.stream().map(EvidenceSweep::event).toList();
    due.forEach(drafts::remove);
    events.forEach(audit::append);
    return due.size();
  }

  private static AuditEntry event(PackRow row) {
    String rule =
        row.state() == PackState.DRAFT
            ? "drafts-expire"
            : row.closedAt == null ? "keep-open" : "keep-closed";
    return row.event(EventKind.ERASURE, "evidence.pack-removed", Actor.SYSTEM)
        .because("retention rule " + rule);
  }

  private static Instant before(LocalDate today, Period kept) {
    return today.minus(kept).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
