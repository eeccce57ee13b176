package org.likeness.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A priority that a review was given: none is ever forgotten. */
@Entity
@Immutable
@Table(name = "review_priority")
class PriorityRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "search_id")
  UUID searchId;

  @Column(name = "priority")
  String priority;

  @Column(name = "reason")
  @Nullable String reason;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "set_by_id")
  String setById;

  @Column(name = "set_by")
  String setBy;

  @Column(name = "set_at")
  Instant setAt;

  static PriorityRow of(
      ReviewRow review, @Nullable String reason, String byId, String by, Instant now) {
    PriorityRow row = new PriorityRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.searchId = review.searchId;
    row.priority = review.priority;
    row.reason = reason;
    row.dueAt = review.dueAt;
    row.setById = byId;
    row.setBy = by;
    row.setAt = now;
    return row;
  }
}
