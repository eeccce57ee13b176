package org.likeness.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A legal hold in the database. It is released, never removed. */
@Entity
@Table(name = "legal_hold")
class HoldRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "subject_type")
  String subjectType;

  @Column(name = "subject_id")
  UUID subjectId;

  @Column(name = "force")
  String force;

  @Column(name = "reason")
  String reason;

  @Column(name = "authority")
  String authority;

  @Column(name = "until")
  @Nullable LocalDate until;

  @Column(name = "placed_by_id")
  String placedById;

  @Column(name = "placed_by")
  String placedBy;

  @Column(name = "placed_at")
  Instant placedAt;

  @Column(name = "released_by")
  @Nullable String releasedBy;

  @Column(name = "released_at")
  @Nullable Instant releasedAt;

  @Column(name = "release_reason")
  @Nullable String releaseReason;

  static HoldRow of(HoldSubject type, UUID subject, Actor by, Instant now) {
    HoldRow row = new HoldRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.subjectType = type.wireName();
    row.subjectId = subject;
    row.force = by.force().value();
    row.placedById = by.userId();
    row.placedBy = by.login();
    row.placedAt = now.truncatedTo(ChronoUnit.MICROS);
    return row;
  }

  boolean standsOn(LocalDate day) {
    return releasedAt == null && (until == null || !until.isBefore(day));
  }
}
