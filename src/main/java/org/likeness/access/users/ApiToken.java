package org.likeness.access.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A token as stored: its hash alone. */
@Entity
@Table(name = "api_token")
class ApiToken extends PanacheEntityBase {
  @Id byte[] hash;

  @Column(name = "user_id")
  UUID userId;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;
}
