package org.likeness.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.search.FrozenSearch;

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

  @Column(name = "claimed_by")
  @Nullable String claimedBy;

  @Column(name = "claimed_until")
  @Nullable Instant claimedUntil;

  static ReviewRow of(FrozenSearch search, ReviewState state) {
    ReviewRow row = new ReviewRow();
    row.searchId = search.id();
    row.force = search.details().force();
    row.offence = search.details().offence();
    row.searcherId = search.createdById();
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

  void claim(String userId, Instant until) {
    claimedBy = userId;
    claimedUntil = until;
  }

  void release() {
    claimedBy = null;
    claimedUntil = null;
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
