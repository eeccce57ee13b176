package org.likeness.access.users;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A secret of a client: its hash alone. */
@Entity
@Table(name = "client_secret")
class ClientSecret extends PanacheEntityBase {

  /** What every secret begins with, so that scanners for leaked secrets recognise one. */
  static final String PREFIX = "lks_";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Id UUID id;

  @Column(name = "client_id")
  UUID clientId;

  @Column byte[] hash;

  @Column(name = "created_at")
  Instant createdAt;

  /** From then on it is worth nothing; null: no end is set. */
  @Column(name = "ends_at")
  @Nullable Instant endsAt;

  /** 256 random bits. */
  static String invent() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  boolean isGood(Instant now) {
    return endsAt == null || now.isBefore(endsAt);
  }

  static List<ClientSecret> of(UUID client) {
    return list("clientId = ?1 order by createdAt", client);
  }
}
