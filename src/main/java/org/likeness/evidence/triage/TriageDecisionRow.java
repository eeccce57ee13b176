package org.likeness.evidence.triage;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A decision about a pack in the database. */
@Entity
@Immutable
@Table(name = "evidence_decision")
class TriageDecisionRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "pack_id")
  UUID packId;

  @Column String decision;
  @Column @Nullable String reason;
  @Column @Nullable String words;

  @Column(name = "decided_by_id")
  String decidedById;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_at")
  Instant decidedAt;

  DecisionMade made() {
    return new DecisionMade(decision, reason, words, decidedBy, decidedAt);
  }
}
