package org.likeness.evidence.batch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What came of an archive. */
@Entity
@Table(name = "evidence_batch")
class BatchRow extends PanacheEntityBase {
  @Id UUID id;
  @Column String organisation;
  @Column String state;

  /** JSON. */
  @Column String errors;

  @Column Instant at;
}
