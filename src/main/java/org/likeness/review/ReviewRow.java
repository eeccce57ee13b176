package org.likeness.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;
import org.likeness.audit.AuditEntry;
import org.likeness.audit.EventKind;
import org.likeness.search.FrozenSearch;
import org.likeness.search.Priority;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A review in the database. */
@Entity
@Table(name = "review")
class ReviewRow extends PanacheEntityBase {
  @Id
  @Column(name = "search_id")
  UUID searchId;

  @Column(name = "force")
  String force;

  @Column(name = "offence")
  String offence;

  @Column(name = "known_answer")
  boolean knownAnswer;

  /** By wire name. */
  @Column(name = "priority")
  String priority;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "searcher_id")
  String searcherId;

  @Column(name = "state")
  String state;

  @Column(name = "tag")
  UUID tag;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "changed_at")
  Instant changedAt;

  /** When the stills of the search were purged: nothing can be decided any more. */
  @Column(name = "purged_at")
  @Nullable Instant purgedAt;

  @Column(name = "claimed_by")
  @Nullable String claimedBy;

  @Column(name = "claimed_at")
  @Nullable Instant claimedAt;

  @Column(name = "claimed_until")
  @Nullable Instant claimedUntil;

  static ReviewRow of(FrozenSearch search, ReviewState state) {
    ReviewRow row = new ReviewRow();
    row.searchId = search.id();
    row.force = search.details().force();
    row.offence = search.details().offence();
    row.searcherId = search.createdById();
    row.knownAnswer = search.knownAnswer();
    row.openedAt = search.createdAt();
    row.moveTo(state, search.createdAt());
    return row;
  }

  /** A random tag tells nothing of how many moves there were. */
  void moveTo(ReviewState next, Instant now) {
    state = next.wireName();
    tag = UUID.randomUUID();
    changedAt = now;
    release();
  }

  /** Whoever goes on keeps the moment at which they began. */
  void claim(String userId, Instant now, Instant until) {
    if (claimedUntil(userId, now) == null) {
      claimedAt = now;
    }
    claimedBy = userId;
    claimedUntil = until;
  }

  void release() {
    claimedBy = null;
    claimedAt = null;
    claimedUntil = null;
  }

  /** When this user began, even if the claim's time is over; null if it is not theirs. */
  @Nullable Instant begunAt(String userId) {
    return userId.equals(claimedBy) ? claimedAt : null;
  }

  /** Nothing else changes: what reviewers do never moves a due time (R3). */
  void prioritise(Priority next, Instant due) {
    priority = next.wireName();
    dueAt = due;
  }

  /** An audit event about this review; one that tests reviewers is marked as such (R5). */
  AuditEntry event(EventKind kind, String action, Actor actor) {
    AuditEntry entry = AuditEntry.of(kind, action, actor, "search", searchId);
    return knownAnswer ? entry.with("knownAnswer", true) : entry;
  }

  /** Until when this user's claim stands; null if it does not. */
  @Nullable Instant claimedUntil(String userId, Instant now) {
    return userId.equals(claimedBy) && claimStands(now) ? claimedUntil : null;
  }

  boolean claimedByOther(String userId, Instant now) {
    return claimedBy != null && !claimedBy.equals(userId) && claimStands(now);
  }

  private boolean claimStands(Instant now) {
    return claimedUntil != null && now.isBefore(claimedUntil);
  }
}
