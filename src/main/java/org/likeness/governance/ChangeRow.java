package org.likeness.governance;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** A change as it is kept for ever. */
@Entity
@Table(name = "governed_change")
class ChangeRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "kind")
  @Enumerated(EnumType.STRING)
  ChangeKind kind;

  @Embedded @Column Setting setting;

  @Column(name = "report_id")
  @Nullable UUID reportId;

  @Column(name = "undoes")
  @Nullable UUID undoes;

  @Column(name = "reason")
  String reason;

  @Column(name = "author_id")
  String authorId;

  @Column(name = "author")
  String author;

  @Column(name = "proposed_at")
  Instant proposedAt;

  @Column(name = "findings")
  @ColumnTransformer(write = "?::jsonb")
  String findings;

  @Column(name = "state")
  @Enumerated(EnumType.STRING)
  ChangeState state;

  @Column(name = "decided_by_id")
  @Nullable String decidedById;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Column(name = "decision_reason")
  @Nullable String decisionReason;

  @Column(name = "override_reason")
  @Nullable String overrideReason;

  @Column(name = "sequence")
  @Nullable Long sequence;

  @Column(name = "in_force_at")
  @Nullable Instant inForceAt;

  @Column(name = "in_force_by")
  @Nullable String inForceBy;

  @Column(name = "acceptance")
  @Nullable String acceptance;

  /** A new one that nobody has decided. */
  static ChangeRow proposed(
      ChangeKind kind, Setting setting, String reason, Actor author, Instant now) {
    ChangeRow row = new ChangeRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.kind = kind;
    row.setting = setting;
    row.reason = reason;
    row.authorId = author.userId();
    row.author = author.login();
    row.proposedAt = now;
    row.findings = "[]";
    row.state = ChangeState.PROPOSED;
    return row;
  }

  /** Notes who decided what. */
  void decided(ChangeState next, String why, Actor actor, Instant now) {
    state = next;
    decisionReason = why;
    decidedById = actor.userId();
    decidedBy = actor.login();
    decidedAt = now;
  }

  /**
   * In force from now on.
   *
   * @param former the one in force until now; null before a first installation
   */
  void putInForce(@Nullable ChangeRow former, Actor actor, Instant now) {
    Long last = former == null ? null : former.sequence;
    state = ChangeState.IN_FORCE;
    sequence = last == null ? 1 : last + 1;
    inForceAt = now;
    inForceBy = actor.login();
  }

  /** The one in force; empty before the first installation. */
  static Optional<ChangeRow> latest() {
    return find("sequence is not null order by sequence desc").firstResultOptional();
  }

  /** Whether any but an operating point came into force later. */
  static boolean isModelChangedAfter(long sequence) {
    return count("sequence > ?1 and kind <> ?2", sequence, ChangeKind.OPERATING_POINT) > 0;
  }

  /** Waits for the row's lock and keeps it until the transaction ends. */
  static Optional<ChangeRow> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
