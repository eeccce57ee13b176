package org.likeness.gallery.application;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An application in the database. It is answered once and never removed. */
@Entity
@Table(name = "deletion_application")
class ApplicationRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "force")
  String force;

  @Column(name = "reference")
  String reference;

  @Column(name = "person_reference")
  String personReference;

  @Column(name = "applicant")
  String applicant;

  @Column(name = "received_on")
  LocalDate receivedOn;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "grounds")
  String grounds;

  @Column(name = "recorded_by_id")
  String recordedById;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "decision")
  @Nullable String decision;

  @Column(name = "reason")
  @Nullable String reason;

  @Column(name = "images")
  @Nullable Integer images;

  @Column(name = "decided_by_id")
  @Nullable String decidedById;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;
}
