package org.likeness.access.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
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

  /** Whom it signs in: a user, or else a client. */
  @Column(name = "user_id")
  @Nullable UUID userId;

  @Column(name = "client_id")
  @Nullable UUID clientId;

  /** What a client asked for; null for users. */
  @Column @Nullable List<String> scopes;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;
}
