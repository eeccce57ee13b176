package org.likeness.review.supervision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/** The answer of a test in the database. */
@Entity
@Immutable
@Table(name = "known_answer")
class KnownAnswerRow extends PanacheEntityBase {
  @Id
  @Column(name = "search_id")
  UUID searchId;

  @Column(name = "force")
  String force;

  @Column(name = "mated")
  boolean mated;

  @Column(name = "seeded_by_id")
  String seededById;

  @Column(name = "seeded_by")
  String seededBy;

  @Column(name = "seeded_at")
  Instant seededAt;

  /** Candidates who are the person. */
  @ElementCollection
  @CollectionTable(name = "known_answer_person", joinColumns = @JoinColumn(name = "search_id"))
  @Column(name = "candidate_id")
  Set<UUID> people = new HashSet<>();
}
