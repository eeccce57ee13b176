package org.likeness.watchlist;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.EventKind;
import org.likeness.search.SearchFilter;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A watchlist in the database; its people are rows of another table. */
@Entity
@Table(name = "watchlist")
class WatchlistRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "force")
  String force;

  @Column(name = "name")
  String name;

  @Column(name = "purpose")
  String purpose;

  @Column(name = "justification")
  String justification;

  @Column(name = "proposed_by_id")
  String proposedById;

  @Column(name = "proposed_by")
  String proposedBy;

  @Column(name = "proposed_at")
  Instant proposedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** How its people were chosen, if not by name. */
  @Column(name = "filter")
  @ColumnTransformer(write = "?::jsonb")
  @Nullable String filter;

  /** By wire name. */
  @Column(name = "state")
  String state;

  @Column(name = "decided_by_id")
  @Nullable String decidedById;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Column(name = "decision_reason")
  @Nullable String decisionReason;

  WatchlistState state() {
    return WatchlistState.of(state);
  }

  WatchlistView view(WatchlistPeople.Counted counted) {
    String chosen = filter;
    return new WatchlistView(
        id,
        force,
        name,
        purpose,
        justification,
        state(),
        counted.people(),
        counted.under18(),
        chosen == null ? null : SearchFilter.ofStored(chosen),
        proposedBy,
        proposedAt,
        decidedBy,
        decidedAt,
        decisionReason,
        expiresAt);
  }

  AuditEntry event(EventKind kind, String action, Actor actor) {
    return AuditEntry.of(kind, action, actor, "watchlist", id).with("purpose", purpose);
  }
}
