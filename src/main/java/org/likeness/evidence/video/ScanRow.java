package org.likeness.evidence.video;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The search for faces along one video, in the database. */
@Entity
@Table(name = "evidence_face_scan")
class ScanRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "pack_id")
  UUID packId;

  @Column(name = "file_id")
  UUID fileId;

  @Column String force;
  @Column String state;

  @Column(name = "asked_by_id")
  String askedById;

  @Column(name = "asked_by")
  String askedBy;

  @Column(name = "asked_at")
  Instant askedAt;

  @Column int attempts;

  @Column(name = "alive_at")
  @Nullable Instant aliveAt;

  @Column int looked;
  @Column int expected;

  @Column(name = "ended_at")
  @Nullable Instant endedAt;

  @Column @Nullable String reason;
  @Column @Nullable String detail;
}
