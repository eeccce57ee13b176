package org.likeness.evidence.video;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a video file is, in the database. */
@Entity
@Immutable
@Table(name = "evidence_video")
class VideoRow extends PanacheEntityBase {
  @Id
  @Column(name = "file_id")
  UUID fileId;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  String facts;

  @Column(name = "read_at")
  Instant readAt;
}
