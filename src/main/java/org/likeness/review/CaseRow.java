package org.likeness.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry of a case in the database. */
@Entity
@Immutable
@Table(name = "case_outcome")
class CaseRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "search_id")
  UUID searchId;

  @Column(name = "step")
  @Enumerated(EnumType.STRING)
  CaseStep step;

  @Column(name = "corrects")
  @Nullable UUID corrects;

  @Column(name = "evidence_kind")
  @Enumerated(EnumType.STRING)
  @Nullable EvidenceKind evidenceKind;

  @Column(name = "evidence")
  @Nullable String evidence;

  @Column(name = "reason")
  String reason;

  @Column(name = "occurred_on")
  LocalDate occurredOn;

  @Column(name = "recorded_by_id")
  String recordedById;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  CaseEntry toEntry(boolean current) {
    return new CaseEntry(
        id,
        step,
        corrects,
        evidenceKind,
        evidence,
        reason,
        occurredOn,
        recordedBy,
        recordedAt,
        current);
  }
}
