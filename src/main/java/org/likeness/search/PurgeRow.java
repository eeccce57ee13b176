package org.likeness.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The purge of a search's stills in the database. */
@Entity
@Table(name = "search_purge")
class PurgeRow extends PanacheEntityBase {
  @Id
  @Column(name = "search_id")
  UUID searchId;

  @Column(name = "rule")
  String rule;

  @Column(name = "purged_at")
  Instant purgedAt;

  @Column(name = "removed_at")
  @Nullable Instant removedAt;

  Purge toPurge() {
    return Purge.of(purgedAt, rule, removedAt);
  }
}
