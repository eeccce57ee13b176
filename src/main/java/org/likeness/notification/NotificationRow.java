package org.likeness.notification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A notification in the database; {@link Notifications} writes them. */
@Entity
@Table(name = "notification")
class NotificationRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "user_id")
  String userId;

  @Column String kind;

  @Column(name = "subject_type")
  String subjectType;

  @Column(name = "subject_id")
  String subjectId;

  @Column String occurrence;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "read_at")
  @Nullable Instant readAt;
}
