package org.likeness.access.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.likeness.access.Training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A course that a user has passed, as stored. */
@Entity
@Table(name = "training_record")
class TrainingRecord extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "user_id")
  String userId;

  @Column String course;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_until")
  LocalDate validUntil;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_at")
  Instant recordedAt;

  boolean inDate(LocalDate today) {
    return !today.isBefore(validFrom) && !today.isAfter(validUntil);
  }

  Training.Course course(LocalDate today) {
    return new Training.Course(course, validFrom, validUntil, inDate(today));
  }
}
