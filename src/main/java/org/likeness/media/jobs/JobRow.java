package org.likeness.media.jobs;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A pass over all objects in the database. */
@Entity
@Table(name = "media_job")
class JobRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "kind")
  String kind;

  @Column(name = "begun_by_id")
  String begunById;

  @Column(name = "begun_by")
  String begunBy;

  @Column(name = "begun_by_force")
  String begunByForce;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "position")
  String position = "";

  @Column(name = "objects")
  long objects;

  @Column(name = "bytes")
  long bytes;

  @Column(name = "damaged")
  long damaged;

  @Column(name = "missing")
  long missing;

  @Column(name = "claimed_until")
  @Nullable Instant claimedUntil;

  @Column(name = "trouble")
  @Nullable String trouble;

  @Column(name = "finished_at")
  @Nullable Instant finishedAt;

  static JobRow of(JobKind kind, Actor by, Instant now) {
    JobRow row = new JobRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.kind = kind.wireName();
    row.begunById = by.userId();
    row.begunBy = by.login();
    row.begunByForce = by.force().value();
    row.begunAt = now.truncatedTo(ChronoUnit.MICROS);
    return row;
  }
}
