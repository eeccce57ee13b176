package org.likeness.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A message, and what became of it. */
@Entity
@Table(name = "webhook_delivery")
class DeliveryRow extends PanacheEntityBase {
  static final String PENDING = "pending";
  static final String DELIVERED = "delivered";
  static final String DEAD = "dead";

  /** The receiver's means to know a message again; the same in each attempt. */
  @Id UUID id;

  @Column(name = "webhook_id")
  UUID webhookId;

  @Column String event;

  @Column(name = "subject_id")
  UUID subjectId;

  /** Written once, so that each attempt sends the same bytes. */
  @Column String body;

  @Column String state;
  @Column int attempts;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "begun_at")
  Instant begunAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "settled_at")
  @Nullable Instant settledAt;

  @Column(name = "last_status")
  @Nullable Integer lastStatus;

  @Column(name = "last_failure")
  @Nullable String lastFailure;

  void settle(String how, Instant now) {
    state = how;
    settledAt = now;
  }

  /** From the beginning. */
  void again(Instant now) {
    state = PENDING;
    attempts = 0;
    begunAt = now;
    dueAt = now;
    settledAt = null;
  }
}
