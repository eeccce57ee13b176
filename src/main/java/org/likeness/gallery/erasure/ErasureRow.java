package org.likeness.gallery.erasure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An erasure in the database. */
@Entity
@Table(name = "erasure")
class ErasureRow extends PanacheEntityBase {
  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "reason")
  String reason;

  @Column(name = "begun_by_id")
  String begunById;

  @Column(name = "begun_by")
  String begunBy;

  @Column(name = "begun_by_force")
  String begunByForce;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "revision")
  long revision;

  @Column(name = "replayed_at")
  @Nullable Instant replayedAt;

  @Column(name = "finished_at")
  @Nullable Instant finishedAt;

  static ErasureRow of(UUID id, String reason, Actor by, Instant now, long revision) {
    ErasureRow row = new ErasureRow();
    row.id = id;
    row.reason = reason;
    row.begunById = by.userId();
    row.begunBy = by.login();
    row.begunByForce = by.force().value();
    row.begunAt = now;
    row.revision = revision;
    return row;
  }
}
