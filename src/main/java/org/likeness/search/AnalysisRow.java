package org.likeness.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An analysis in the database. */
@Entity
@Immutable
@Table(name = "analysis")
class AnalysisRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "owner_id")
  String ownerId;

  @Column(name = "force")
  String force;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;
}
