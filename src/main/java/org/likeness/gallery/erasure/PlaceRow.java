package org.likeness.gallery.erasure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import java.time.Instant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An index, as the process that has it open reports it. */
@Entity
@Table(name = "gallery_index_place")
class PlaceRow extends PanacheEntityBase {
  @Id
  @Column(name = "place")
  String place;

  @Column(name = "generation")
  long generation;

  @Column(name = "revision")
  long revision;

  @Column(name = "clean_revision")
  long cleanRevision;

  @Column(name = "copies_revision")
  long copiesRevision;

  @Column(name = "seen_at")
  Instant seenAt;
}
