package org.likeness.access.reference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An entry in the database. It is never removed or reworded; it ends. */
@Entity
@Table(name = "reference_entry")
class EntryRow extends PanacheEntityBase {

  /** A code belongs to its list for ever. */
  @Embeddable
  record Key(String list, String code) implements Serializable {}

  @EmbeddedId Key key;
  @Column String words;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_until")
  @Nullable LocalDate validUntil;

  @Column(name = "added_by")
  String addedBy;

  @Column(name = "added_at")
  Instant addedAt;

  boolean inForce(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
