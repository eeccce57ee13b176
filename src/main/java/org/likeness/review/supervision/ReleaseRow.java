package org.likeness.review.supervision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A release of results to their reviewer, in the database. */
@Entity
@Immutable
@Table(name = "reviewer_release")
class ReleaseRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "reviewer_id")
  String reviewerId;

  @Column(name = "force")
  String force;

  @Column(name = "released_until")
  Instant releasedUntil;

  @Column(name = "released_by_id")
  String releasedById;

  @Column(name = "released_by")
  String releasedBy;

  static Optional<ReleaseRow> latest(String reviewerId, String force) {
    return ReleaseRow.<ReleaseRow>find(
            "reviewerId = ?1 and force = ?2 order by releasedUntil desc", reviewerId, force)
        .firstResultOptional();
  }
}
